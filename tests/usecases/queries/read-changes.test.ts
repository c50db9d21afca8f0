import { expect, test } from "vitest";
import { transact } from "@/lib/db/transact";
import { readChanges } from "@/lib/queries/read-changes";
import { readClaim } from "@/lib/queries/read-claims";
import { assignPart } from "@/lib/usecases/articles/assign-part";
import { mergeClaims } from "@/lib/usecases/claims/merge-claims";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";

async function aStory() {
  const [instance] = await asOwner<{ epoch: string }>("SELECT epoch FROM instance");
  const epoch = instance?.epoch ?? "";
  const desk = await aDesk();
  const ana = await aMember(desk, "checker");
  const article = await anArticle(ana);
  return { desk, ana, article, epoch };
}

test("answers the claims touched since, as they stand now, each once", async () => {
  const { ana, article, epoch } = await aStory();
  const first = await aClaim(ana, article, ["4,200"]);
  const second = await aClaim(ana, article, ["3,900"]);
  const all = await readChanges(ana, article.id, { since: 0, epoch });
  expect(all).toMatchObject({ cursor: { seq: 3, epoch }, resync: false, article: true, gone: [] });
  expect(all.upserts.map((claim) => claim.number)).toEqual([1, 2]);
  expect(await readChanges(ana, article.id, { since: 3, epoch })).toMatchObject({ article: false, upserts: [] });
  await mergeClaims(ana, article.id, first.id, { ...command(), fromIds: [second.id] });
  const { cursor, upserts, article: touched } = await readChanges(ana, article.id, { since: 3, epoch });
  expect([cursor.seq, touched]).toEqual([4, false]);
  expect(upserts).toEqual(await Promise.all([first, second].map(({ id }) => readClaim(ana, article.id, id))));
});

test("names what is not there any more", async () => {
  const { ana, article, epoch } = await aStory();
  const claim = await aClaim(ana, article, []);
  await transact((tx) => tx.claim.delete({ where: { deskId_id: { deskId: ana.deskId, id: claim.id } } }));
  expect(await readChanges(ana, article.id, { since: 1, epoch })).toMatchObject({ upserts: [], gone: [claim.id] });
});

test("sends whoever brings another epoch, the future, or a distant past to read everything again", async () => {
  const { ana, article, epoch } = await aStory();
  expect(await readChanges(ana, article.id, { since: 0, epoch: newId() })).toMatchObject({ resync: true });
  expect(await readChanges(ana, article.id, { since: 2, epoch })).toMatchObject({ resync: true, upserts: [] });
  await asOwner("UPDATE stream SET last_seq = 501 WHERE stream_id = $1", [article.id]);
  expect(await readChanges(ana, article.id, { since: 0, epoch })).toMatchObject({ resync: true, cursor: { seq: 501 } });
  expect(await readChanges(ana, article.id, { since: 1, epoch })).toMatchObject({ resync: false });
});

test("sends whoever got or lost a part to read everything again: what they may do has changed on every claim", async () => {
  const { desk, ana, article, epoch } = await aStory();
  const bo = await aMember(desk, "editor");
  const claim = await aClaim(bo, article, ["May"]);
  const given = { memberId: ana.memberId, part: "writer" as const, assigned: true };
  await assignPart(bo, article.id, { ...command(), ...given });
  expect(await readChanges(ana, article.id, { since: 2, epoch })).toMatchObject({ resync: true, cursor: { seq: 3 } });
  expect((await readClaim(ana, article.id, claim.id)).can.assess_claim).toBe(false);
  expect(await readChanges(bo, article.id, { since: 2, epoch })).toMatchObject({ resync: false, article: true });
});

test("is not there for whoever may not read the article", async () => {
  const { desk, article, epoch } = await aStory();
  const contributor = await aMember(desk, "contributor");
  const stranger = await aMember(await aDesk(), "owner");
  for (const who of [contributor, stranger]) {
    await expect(readChanges(who, article.id, { since: 0, epoch })).rejects.toMatchObject({ code: "not_found" });
  }
});
