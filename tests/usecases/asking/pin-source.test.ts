import { describe, expect, test } from "vitest";
import { listPins } from "@/lib/queries/list-pins";
import { pinSource } from "@/lib/usecases/asking/pin-source";
import { aPin, pinBody } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { asOwner } from "@/tests/support/database";
import { aMember, aSource, newId, rangeOf } from "@/tests/support/newsroom";
import { sourceBody } from "@/tests/support/source-body";

describe("the writer’s hand-in", () => {
  test("pins sources to passages, in the order of the text", async () => {
    const { ana, tom, article } = await anAskingStory();
    const { id } = await aSource(tom, "Notes of the interview");
    await pinSource(tom, article.id, pinBody(article, "built in 1974", { id }));
    const fresh = sourceBody({ kind: "url", title: "Port statistics" });
    const body = pinBody(article, "4,200 containers", fresh);
    const pinned = await pinSource(tom, article.id, body);
    expect(await pinSource(tom, article.id, body)).toEqual(pinned);
    const { items } = await listPins(ana, article.id);
    expect(items).toMatchObject([
      { exact: "4,200 containers", range: rangeOf(article, "4,200 containers"), source: { title: "Port statistics" } },
      { exact: "built in 1974", source: { title: "Notes of the interview" }, note: "Page 2", can: { unpin: false } },
    ]);
  });

  test("stands on words of the current version", async () => {
    const { tom, article } = await anAskingStory();
    const refused = (code: string, pin: object) => {
      const body = pinBody(article, "in 1974");
      return expect(pinSource(tom, article.id, { ...body, pin: { ...body.pin, ...pin } })).rejects.toMatchObject({
        code,
      });
    };
    await refused("version_outdated", { versionId: newId() });
    await refused("range_invalid", { range: { unit: "utf16", start: 3, end: 3 } });
    await refused("range_invalid", { range: { unit: "utf16", start: 3, end: 30_000 } });
    await refused("not_found", { source: { id: newId() } });
  });

  test("keeps a confidential source from whoever may not see it, and from the history", async () => {
    const { desk, tom, eve, article } = await anAskingStory();
    const { id } = await aSource(eve, "A friend in the office");
    await asOwner("UPDATE source SET tier = 'named_persons_only' WHERE id = $1", [id]);
    await pinSource(eve, article.id, pinBody(article, "in 1974", { id }));
    expect((await listPins(tom, article.id)).items).toMatchObject([{ source: null, note: "", exact: "in 1974" }]);
    expect((await listPins(eve, article.id)).items).toMatchObject([{ source: { title: "A friend in the office" } }]);
    const told = await asOwner<{ payload: string }>(
      "SELECT payload FROM event NATURAL JOIN event_payload WHERE desk_id = $1 AND type = 'source_pinned'",
      [desk.id],
    );
    expect(told[0]?.payload).not.toContain("friend");
  });

  test("is not for whoever only reads", async () => {
    const { desk, article } = await anAskingStory();
    const viewer = await aMember(desk, "viewer");
    await expect(aPin(viewer, article, "in 1974")).rejects.toMatchObject({ code: "not_allowed" });
  });
});
