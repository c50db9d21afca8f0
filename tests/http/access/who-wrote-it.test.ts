import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import type { Endpoint } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints";
import { transact } from "@/lib/db/transact";
import { hub } from "@/lib/realtime/hub";
import { asOwner } from "@/tests/support/database";
import { aMember, newId } from "@/tests/support/newsroom";
import { ask } from "@/tests/support/requests";
import { routeOf } from "@/tests/support/route-of";
import { readTables } from "./read-table";
import { requests } from "./requests";
import { aCast, aStory, type Cast, type Story } from "./story";

/* What table.md says of an editor and an owner who wrote the article, and of an editor for whom an owner lifted the separation of duties. */

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});
afterAll(() => hub().close());

/** Makes somebody the writer of the story’s article, and lifts the separation of duties for them where that is said. */
async function makeWriter({ deskId, article }: Story, { memberId }: Actor, lifted: boolean): Promise<void> {
  const { memberId: grantedById, at } = cast.owner;
  const where = { deskId, articleId: article.id, memberId };
  await transact(async (tx) => {
    await tx.part.create({ data: { ...where, part: "writer", assignedAt: at } });
    if (!lifted) return;
    const reason = "One editor is on duty tonight";
    await tx.dutyOverride.create({ data: { ...where, id: newId(), reason, grantedById, at } });
  });
}

const happened = () => asOwner("SELECT count(*)::int AS events FROM event");

describe.each(Object.entries(readTables()["Who wrote it"] ?? {}))(
  "%s, asked by whoever wrote the article",
  (name, row) => {
    test.each(Object.entries(row))("%s: %s", async (who, status) => {
      const endpoint = endpoints.find((each) => each.name === name) as Endpoint;
      const story = await aStory(cast);
      const writer = await aMember(cast.desk, who === "owner+writer" ? "owner" : "editor");
      // Everything the request needs is there first: whoever arranges it wrote nothing.
      const sent = await requests[name]?.(story);
      await makeWriter(story, writer, who === "lifted");
      const before = await happened();
      const { deskId, article, claim } = story;
      const params: Record<string, string> = { deskId, articleId: article.id, claimId: claim.id, ...sent?.params };
      const wanted = Object.fromEntries(Object.keys(endpoint.params.shape).map((each) => [each, params[each] ?? ""]));
      const { status: got, answer } = await ask(await routeOf(endpoint), writer, wanted, {
        method: endpoint.method,
        ...sent,
      });
      expect(String(got), JSON.stringify(answer)).toBe(status);
      if (got >= 400) expect(await happened()).toEqual(before);
    });
  },
);
