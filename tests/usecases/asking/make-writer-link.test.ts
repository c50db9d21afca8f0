import { describe, expect, test } from "vitest";
import { makeWriterLink as contract } from "@/lib/contract/asking";
import { LINKS_PER_ARTICLE } from "@/lib/domain/asking/writer-link";
import { listAsking } from "@/lib/queries/list-asking";
import { readAsked } from "@/lib/queries/read-asked";
import { makeWriterLink } from "@/lib/usecases/asking/make-writer-link";
import { aQuery } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { asOwner } from "@/tests/support/database";
import { command, newId } from "@/tests/support/newsroom";

const body = (days = 14) => contract.body.parse({ ...command(), link: { id: newId(), name: "Tom Reed", days } });

describe("a link for a writer", () => {
  test("is shown once, and only its hash is kept", async () => {
    const { ana, article } = await anAskingStory();
    const given = body();
    const made = await makeWriterLink(ana, article.id, given);
    const token = made.link?.split("/asked/")[1] ?? "";
    expect(token).toMatch(/^[\w-]{43}$/);
    const again = await makeWriterLink(ana, article.id, given);
    expect(again).toEqual({ ...made, link: null });
    const rows = await asOwner("SELECT to_jsonb(l)::text AS row FROM writer_link l WHERE id = $1", [made.id]);
    const kept = await asOwner("SELECT result::text AS row FROM command WHERE member_id = $1", [ana.memberId]);
    const told = await asOwner("SELECT payload AS row FROM event_payload WHERE stream_id = $1", [article.id]);
    for (const { row } of [...rows, ...kept, ...told] as { row: string }[]) expect(row).not.toContain(token);
    expect((await listAsking(ana, article.id)).links).toMatchObject([{ name: "Tom Reed", state: "open" }]);
  });

  test("goes with whoever made it, and is not for the writer to make or to see", async () => {
    const { ana, tom, article } = await anAskingStory();
    await aQuery(ana, article);
    const { link } = await makeWriterLink(ana, article.id, body());
    const token = link?.split("/").at(-1) ?? "";
    expect(await readAsked(token, new Date())).toMatchObject({ state: "open" });
    await asOwner("UPDATE member SET disabled_at = now() WHERE id = $1", [ana.memberId]);
    expect(await readAsked(token, new Date())).toEqual({ state: "unknown" });
    await expect(makeWriterLink(tom, article.id, body())).rejects.toMatchObject({ code: "not_allowed" });
    expect((await listAsking(tom, article.id)).links).toEqual([]);
  });

  test("is one of few that lead somewhere at the same time", async () => {
    const { ana, article } = await anAskingStory();
    for (let made = 0; made < LINKS_PER_ARTICLE; made += 1) await makeWriterLink(ana, article.id, body());
    await expect(makeWriterLink(ana, article.id, body())).rejects.toMatchObject({ code: "asking_too_many" });
  });
});
