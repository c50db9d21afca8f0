import { expect, test } from "vitest";
import { reading } from "@/lib/db/client";
import { assignClaims } from "@/lib/usecases/claims/assign-claims";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";

async function aStory() {
  const desk = await aDesk();
  const [ana, ben, viewer] = [
    await aMember(desk, "checker", "Ana"),
    await aMember(desk, "checker", "Ben"),
    await aMember(desk, "viewer"),
  ];
  const article = await anArticle(ana);
  const claims = [await aClaim(ana, article, ["4,200 containers"]), await aClaim(ana, article, ["1974"])];
  return { desk, ana, ben, viewer, article, claims, claimIds: claims.map((claim) => claim.id) };
}

const stored = async (ids: string[]) =>
  (await reading().claim.findMany({ where: { id: { in: ids } }, orderBy: { number: "asc" } })).map(
    ({ assigneeId, dueAt }) => ({ assigneeId, dueAt: dueAt?.toISOString() ?? null }),
  );

test("gives several claims to somebody in one go, and tells it once", async () => {
  const { ana, ben, article, claimIds } = await aStory();
  const dueAt = "2026-12-01T17:00:00.000Z";
  const given = await assignClaims(ana, article.id, { ...command(), claimIds, assigneeId: ben.memberId, dueAt });
  expect(given.changed).toBe(2);
  const one = { assigneeId: ben.memberId, dueAt };
  expect(await stored(claimIds)).toEqual([one, one]);
  const events = await asOwner<{ subjects: string[] }>(
    "SELECT subjects FROM event WHERE type = 'claims_assigned' AND stream_id = $1",
    [article.id],
  );
  expect(events).toEqual([{ subjects: claimIds.map((id) => `claim:${id}`) }]);
});

test("changes only what is named, and nothing that is so already", async () => {
  const { ana, ben, article, claimIds } = await aStory();
  const dueAt = "2026-12-01T17:00:00.000Z";
  await assignClaims(ana, article.id, { ...command(), claimIds, assigneeId: ben.memberId, dueAt });
  const again = await assignClaims(ana, article.id, { ...command(), claimIds, assigneeId: ben.memberId });
  expect(again).toMatchObject({ changed: 0, seq: 0 });
  await assignClaims(ana, article.id, { ...command(), claimIds: claimIds.slice(0, 1), assigneeId: null });
  expect(await stored(claimIds)).toEqual([
    { assigneeId: null, dueAt },
    { assigneeId: ben.memberId, dueAt },
  ]);
});

test("gives all of them or none", async () => {
  const { desk, ana, ben, viewer, article, claims, claimIds } = await aStory();
  const [first] = claims;
  await retireClaim(ana, article.id, first?.id ?? "", { ...command(), reason: "Said twice" });
  const other = await aMember(await aDesk(), "checker");
  const give = (who: typeof ana, ids: string[], assigneeId: string) =>
    assignClaims(who, article.id, { ...command(), claimIds: ids, assigneeId });
  await expect(give(ana, claimIds, ben.memberId)).rejects.toMatchObject({ code: "claim_is_retired" });
  const live = claimIds.slice(1);
  await expect(give(ana, [...live, newId()], ben.memberId)).rejects.toMatchObject({ code: "not_found" });
  await expect(give(ana, live, other.memberId)).rejects.toMatchObject({ code: "not_found" });
  await expect(give(viewer, live, ben.memberId)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(give(await aMember(desk, "contributor"), live, ben.memberId)).rejects.toMatchObject({
    code: "not_found",
  });
  expect((await stored(claimIds)).map((each) => each.assigneeId)).toEqual([null, null]);
});
