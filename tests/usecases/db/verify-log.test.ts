import { describe, expect, test } from "vitest";
import { withClient } from "@/lib/backup/with-client";
import { type ProvenStream, verifyLog } from "@/lib/db/verify-log";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle } from "@/tests/support/newsroom";

const verifyAll = (deskId?: string) =>
  withClient(process.env.DATABASE_OWNER_URL ?? "", async (client) => {
    const found: ProvenStream[] = [];
    for await (const stream of verifyLog(client, deskId)) found.push(stream);
    return found;
  });

/** An article whose record holds five events, on a desk of its own, and what its log says. */
async function aLog() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker");
  const article = await anArticle(ana);
  for (const words of ["4,200", "3,900", "May", "1974"]) await aClaim(ana, article, [words]);
  const other = await anArticle(ana, { title: "Another" });
  const verify = () => verifyAll(desk.id);
  const first = async () =>
    (await verify()).find(
      ({ broken, stream }) => broken && stream.streamType === "article" && stream.streamId === article.id,
    )?.broken;
  return { deskId: desk.id, id: article.id, otherId: other.id, ana, verify, first };
}

const TABLES = ["event", "event_payload", "stream"];

/** As whoever holds the database may: past the triggers that keep events as they were and links whole. */
async function tamper(sql: string, values: unknown[]): Promise<void> {
  for (const table of TABLES) await asOwner(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  try {
    await asOwner(sql, values);
  } finally {
    for (const table of TABLES) await asOwner(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
  }
}

describe("the log", () => {
  test("proves stream by stream, each desk alone and all together", async () => {
    const { deskId, id, otherId, verify } = await aLog();
    const found = await verify();
    const article = (streamId: string) => found.find((each) => each.stream.streamId === streamId);
    expect(article(id)).toEqual({
      stream: { deskId, streamType: "article", streamId: id },
      events: 5,
      purged: 0,
      broken: null,
    });
    expect(article(otherId)).toMatchObject({ events: 1, broken: null });
    await aLog();
    expect((await verifyAll()).length).toBeGreaterThan(found.length);
  });

  const columns: [column: string, change: string, flaw: object][] = [
    ["type", "'claim_retired'", { seq: 3, flaw: "row_differs" }],
    ["version", "version + 1", { seq: 3, flaw: "row_differs" }],
    ["actor_id", "gen_random_uuid()", { seq: 3, flaw: "row_differs" }],
    ["at", "at + interval '1 ms'", { seq: 3, flaw: "row_differs" }],
    ["subjects", "subjects || '{claim:x}'", { seq: 3, flaw: "row_differs" }],
    ["digest", "sha256(digest)", { seq: 3, flaw: "digest_wrong" }],
    ["seq", "99", { seq: 3, flaw: "missing" }],
    ["desk_id", "gen_random_uuid()", { seq: 3, flaw: "missing" }],
    ["stream_id", "gen_random_uuid()", { seq: 3, flaw: "missing" }],
    ["stream_type", "'source'", { seq: 3, flaw: "missing" }],
  ];

  test.each(columns)("shows an event whose %s was changed", async (column, change, flaw) => {
    const { id, first } = await aLog();
    await tamper(`UPDATE event SET ${column} = ${change} WHERE stream_id = $1 AND seq = 3`, [id]);
    expect(await first()).toEqual(flaw);
  });

  const payload: [column: string, change: string, flaw: object][] = [
    ["payload", "replace(payload, '3,900', '3,901')", { seq: 3, flaw: "digest_wrong" }],
    ["salt", "sha256(salt)", { seq: 3, flaw: "digest_wrong" }],
    ["seq", "99", { seq: 6, flaw: "missing" }],
  ];

  test.each(payload)("shows a payload whose %s was changed", async (column, change, flaw) => {
    const { id, first } = await aLog();
    await tamper(`UPDATE event_payload SET ${column} = ${change} WHERE stream_id = $1 AND seq = 3`, [id]);
    expect(await first()).toEqual(flaw);
  });

  const heads: [column: string, change: string, flaw: object][] = [
    ["last_seq", "last_seq - 1", { seq: 5, flaw: "head_differs" }],
    ["last_seq", "last_seq + 1", { seq: 6, flaw: "missing" }],
    ["head", "sha256(head)", { seq: 5, flaw: "head_differs" }],
    ["stream_id", "gen_random_uuid()", { seq: 1, flaw: "head_differs" }],
  ];

  test.each(heads)("shows a head whose %s became %s", async (column, change, flaw) => {
    const { id, first } = await aLog();
    await tamper(`UPDATE stream SET ${column} = ${change} WHERE stream_id = $1`, [id]);
    expect(await first()).toEqual(flaw);
  });

  test("shows a tail that was cut off, and one that was cut off with its head put back", async () => {
    const { id, first } = await aLog();
    for (const table of ["event_payload", "event"]) {
      await tamper(`DELETE FROM ${table} WHERE stream_id = $1 AND seq = 5`, [id]);
    }
    expect(await first()).toEqual({ seq: 5, flaw: "missing" });
    await tamper("UPDATE stream SET last_seq = 4 WHERE stream_id = $1", [id]);
    expect(await first()).toEqual({ seq: 4, flaw: "head_differs" });
  });

  test("shows two events that changed places", async () => {
    const { id, first } = await aLog();
    for (const table of ["event_payload", "event"]) {
      await tamper(`UPDATE ${table} SET seq = seq + 100 WHERE stream_id = $1 AND seq IN (2, 4)`, [id]);
      await tamper(`UPDATE ${table} SET seq = 106 - seq WHERE stream_id = $1 AND seq > 100`, [id]);
    }
    expect(await first()).toEqual({ seq: 2, flaw: "digest_wrong" });
  });

  test("shows an event that was put in behind the last", async () => {
    const { id, first } = await aLog();
    await tamper(
      `INSERT INTO event SELECT desk_id, stream_type, stream_id, 6, type, version, actor_id, at, subjects, digest
         FROM event WHERE stream_id = $1 AND seq = 5`,
      [id],
    );
    expect(await first()).toEqual({ seq: 6, flaw: "head_differs" });
  });

  test("counts what was purged and proves the rest", async () => {
    const { id, verify } = await aLog();
    await tamper("DELETE FROM event_payload WHERE stream_id = $1 AND seq IN (2, 3)", [id]);
    const found = (await verify()).find((each) => each.stream.streamId === id);
    expect(found).toMatchObject({ events: 5, purged: 2, broken: null });
  });
});
