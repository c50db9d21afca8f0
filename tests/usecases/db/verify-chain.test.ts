import { expect, test } from "vitest";
import { reading } from "@/lib/db/client";
import { verifyChain } from "@/lib/db/verify-chain";
import { asOwner, asPurge } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle } from "@/tests/support/newsroom";

/** An article with five events, and what its chain says. */
async function aChain() {
  const ana = await aMember(await aDesk(), "checker");
  const article = await anArticle(ana);
  for (const words of ["4,200", "3,900", "May", "1974"]) await aClaim(ana, article, [words]);
  const stream = { deskId: ana.deskId, streamType: "article" as const, streamId: article.id };
  return { id: article.id, verify: () => verifyChain(reading(), stream) };
}

/** As whoever holds the database may: past the triggers that keep events as they were. */
async function tamper(sql: string, values: unknown[]): Promise<void> {
  await asOwner("ALTER TABLE event DISABLE TRIGGER event_is_immutable");
  try {
    await asOwner(sql, values);
  } finally {
    await asOwner("ALTER TABLE event ENABLE TRIGGER event_is_immutable");
  }
}

test("what was recorded proves", async () => {
  const { verify } = await aChain();
  expect(await verify()).toEqual({ events: 5, purged: [], broken: null });
});

test("a changed payload is found where it was changed", async () => {
  const { id, verify } = await aChain();
  await asPurge(
    "UPDATE event_payload SET payload = replace(payload, '3,900', '3,901') WHERE stream_id = $1 AND seq = 3",
    [id],
  );
  expect((await verify()).broken).toEqual({ seq: 3, flaw: "digest_wrong" });
});

test("events in another order are found at the first that moved", async () => {
  const { id, verify } = await aChain();
  const columns = ["salt", "payload"].map((name) => `${name} = other.${name}`).join(", ");
  await asPurge(
    `UPDATE event_payload p SET ${columns} FROM event_payload other
     WHERE p.stream_id = $1 AND other.stream_id = $1 AND p.seq IN (2, 4) AND other.seq = 6 - p.seq`,
    [id],
  );
  expect((await verify()).broken).toEqual({ seq: 2, flaw: "digest_wrong" });
});

test("a deleted event is missing, in the middle and at the end", async () => {
  const middle = await aChain();
  await asPurge("DELETE FROM event_payload WHERE stream_id = $1 AND seq = 3", [middle.id]);
  await tamper("DELETE FROM event WHERE stream_id = $1 AND seq = 3", [middle.id]);
  expect((await middle.verify()).broken).toEqual({ seq: 3, flaw: "missing" });
  const end = await aChain();
  await asPurge("DELETE FROM event_payload WHERE stream_id = $1 AND seq = 5", [end.id]);
  await tamper("DELETE FROM event WHERE stream_id = $1 AND seq = 5", [end.id]);
  expect((await end.verify()).broken).toEqual({ seq: 5, flaw: "missing" });
  await asOwner("UPDATE stream SET last_seq = 4 WHERE stream_id = $1", [end.id]);
  expect((await end.verify()).broken).toEqual({ seq: 4, flaw: "head_differs" });
});

test("columns that say something else than the payload are found", async () => {
  const { id, verify } = await aChain();
  await tamper("UPDATE event SET type = 'claim_retired' WHERE stream_id = $1 AND seq = 2", [id]);
  expect((await verify()).broken).toEqual({ seq: 2, flaw: "row_differs" });
});

test("a purged payload is passed over, and the events after it still prove", async () => {
  const { id, verify } = await aChain();
  await asPurge("DELETE FROM event_payload WHERE stream_id = $1 AND seq = 3", [id]);
  expect(await verify()).toEqual({ events: 5, purged: [3], broken: null });
  await tamper("UPDATE event SET digest = sha256('x') WHERE stream_id = $1 AND seq = 3", [id]);
  expect((await verify()).broken).toEqual({ seq: 4, flaw: "digest_wrong" });
});
