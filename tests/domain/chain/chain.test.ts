import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChainedEvent, ChainProof, chainDigest, proveTold } from "@/lib/runtime/chain";

const GENESIS = "article:0198f8b0-0000-7000-8000-000000000001";
const sha256 = (...parts: (Uint8Array | string)[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

/** A chain of so many events, made by the definition alone. */
function aChain(length: number): { events: ChainedEvent[]; kept: { lastSeq: number; head: Uint8Array } } {
  const events: ChainedEvent[] = [];
  let before: Uint8Array = new TextEncoder().encode(GENESIS);
  for (let seq = 1; seq <= length; seq += 1) {
    const columns = { type: "claim_recorded", version: 1, actorId: `member-${seq}`, subjects: [`claim:${seq}`] };
    const at = new Date(Date.UTC(2026, 0, seq));
    const payload = JSON.stringify({ ...columns, at: at.toISOString(), data: { number: seq } });
    const salt = new Uint8Array([seq, 2, 3]);
    before = sha256(before, salt, payload);
    events.push({ seq, ...columns, at, digest: before, payload: { salt, payload } });
  }
  return { events, kept: { lastSeq: length, head: before } };
}

function prove({ events, kept }: { events: (ChainedEvent | null)[]; kept?: ReturnType<typeof aChain>["kept"] }) {
  const proof = new ChainProof(GENESIS);
  for (const event of events) proof.take(event);
  const broken = proof.end(kept ?? null);
  return { events: proof.events, purged: proof.purged, broken };
}

const changed = (chain: ReturnType<typeof aChain>, seq: number, change: Partial<ChainedEvent>) => ({
  ...chain,
  events: chain.events.map((event) => (event.seq === seq ? { ...event, ...change } : event)),
});

test("a digest is SHA-256 of the digest before, the salt and the payload, in this order", () => {
  expect(new Uint8Array(chainDigest(new Uint8Array([1]), new Uint8Array([2]), "ä"))).toEqual(
    sha256(new Uint8Array([1, 2, 0xc3, 0xa4])),
  );
});

test("a chain that nobody touched proves, whatever its length", () => {
  for (const length of [0, 1, 2, 7]) {
    const chain = aChain(length);
    const kept = length === 0 ? { lastSeq: 0, head: new TextEncoder().encode(GENESIS) } : chain.kept;
    expect(prove({ events: chain.events, kept })).toEqual({ events: length, purged: [], broken: null });
  }
});

describe("the first thing that was touched is named", () => {
  const other = { type: "claim_retired", version: 2, actorId: "somebody", at: new Date(0), subjects: [] };

  test.each(Object.keys(other))("a column %s that says something else than its payload", (column) => {
    const change = { [column]: other[column as keyof typeof other] };
    expect(prove(changed(aChain(4), 2, change)).broken).toEqual({ seq: 2, flaw: "row_differs" });
  });

  test("payload, salt, digest", () => {
    const chain = aChain(4);
    const [, second] = chain.events;
    const { salt, payload } = second?.payload ?? { salt: new Uint8Array(), payload: "" };
    const broken = (change: Partial<ChainedEvent>) => prove(changed(chain, 2, change)).broken;
    expect(broken({ payload: { salt, payload: `${payload} ` } })).toEqual({ seq: 2, flaw: "digest_wrong" });
    expect(broken({ payload: { salt: new Uint8Array([9]), payload } })).toEqual({ seq: 2, flaw: "digest_wrong" });
    expect(broken({ digest: new Uint8Array(32) })).toEqual({ seq: 2, flaw: "digest_wrong" });
  });

  test("a payload that is no JSON, or no object, though its digest fits", () => {
    for (const payload of ["not JSON", "null", "7"]) {
      const salt = new Uint8Array([1]);
      const digest = sha256(GENESIS, salt, payload);
      const event = { ...aChain(1).events[0], digest, payload: { salt, payload } } as ChainedEvent;
      expect(prove({ events: [event], kept: { lastSeq: 1, head: digest } }).broken).toEqual({
        seq: 1,
        flaw: "row_differs",
      });
    }
  });

  test("an event that is not there, in the middle, at the end, or that is none", () => {
    const chain = aChain(4);
    const without = (seq: number) => ({ ...chain, events: chain.events.filter((event) => event.seq !== seq) });
    expect(prove(without(2))).toEqual({ events: 1, purged: [], broken: { seq: 2, flaw: "missing" } });
    expect(prove(without(4)).broken).toEqual({ seq: 4, flaw: "missing" });
    expect(prove({ ...chain, events: [null, ...chain.events] }).broken).toEqual({ seq: 1, flaw: "missing" });
  });

  test("a head that is another, more events than were kept, no head at all", () => {
    const chain = aChain(4);
    const kept = (change: Partial<typeof chain.kept>) => prove({ ...chain, kept: { ...chain.kept, ...change } }).broken;
    expect(kept({ head: new Uint8Array(32) })).toEqual({ seq: 4, flaw: "head_differs" });
    expect(kept({ lastSeq: 3 })).toEqual({ seq: 4, flaw: "head_differs" });
    expect(prove({ events: chain.events }).broken).toEqual({ seq: 1, flaw: "head_differs" });
  });

  test("of several the first", () => {
    const chain = changed(changed(aChain(5), 4, { type: "x" }), 2, { type: "x" });
    expect(prove({ ...chain, kept: { lastSeq: 9, head: new Uint8Array() } }).broken?.seq).toBe(2);
    expect(prove(chain).events).toBe(1);
  });
});

test("another beginning proves nothing", () => {
  const proof = new ChainProof(`${GENESIS}2`);
  for (const event of aChain(2).events) proof.take(event);
  expect(proof.broken).toEqual({ seq: 1, flaw: "digest_wrong" });
});

test("a purged payload is passed over and named; its digest is proven by the event after it", () => {
  const purged = changed(aChain(4), 2, { payload: null });
  expect(prove(purged)).toEqual({ events: 4, purged: [2], broken: null });
  expect(prove(changed(purged, 2, { digest: new Uint8Array(32) })).broken).toEqual({ seq: 3, flaw: "digest_wrong" });
});

test("law: any one change of any one payload is found at its event", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(), (seq, where) => {
      const chain = aChain(9);
      const event = chain.events[seq - 1];
      const { salt, payload } = event?.payload ?? { salt: new Uint8Array(), payload: "" };
      const at = where % payload.length;
      const other = payload[at] === "x" ? "y" : "x";
      const text = payload.slice(0, at) + other + payload.slice(at + 1);
      const found = prove(changed(chain, seq, { payload: { salt, payload: text } }));
      expect(found.broken).toEqual({ seq, flaw: "digest_wrong" });
    }),
  );
});

describe("a history as it is told in a file", () => {
  const { events, kept } = aChain(3);
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
  const told = events.map(({ at, digest, payload, ...columns }) => ({
    ...columns,
    at: at.toISOString(),
    digest: hex(digest),
    salt: Buffer.from(payload?.salt ?? []).toString("base64") as string | null,
    payload: (payload?.payload ?? "") as string | null,
  }));
  const head = hex(kept.head);
  const prove = (change: (item: (typeof told)[number]) => Partial<(typeof told)[number]>) =>
    proveTold(
      GENESIS,
      head,
      told.map((item) => (item.seq === 2 ? { ...item, ...change(item) } : item)),
    );

  test("proves as it does in the database, and so does one that has no event yet", () => {
    expect(proveTold(GENESIS, head, told)).toBeNull();
    expect(proveTold(GENESIS, null, [])).toBeNull();
    expect(prove(() => ({ salt: null, payload: null }))).toBeNull();
  });

  test("is found to be broken where it is", () => {
    expect(proveTold(GENESIS, null, told)).toEqual({ seq: 3, flaw: "head_differs" });
    expect(proveTold(GENESIS, head, [])).toEqual({ seq: 0, flaw: "head_differs" });
    expect(prove(() => ({ salt: "AgI=" }))?.seq).toBe(2);
    expect(prove(({ salt }) => ({ salt: `${salt} ` }))).toEqual({ seq: 2, flaw: "missing" });
    expect(prove(() => ({ salt: null }))).toEqual({ seq: 2, flaw: "missing" });
    expect(prove(() => ({ payload: null }))).toEqual({ seq: 2, flaw: "missing" });
    expect(prove(() => ({ at: "not a moment" }))).toEqual({ seq: 2, flaw: "missing" });
    expect(prove(({ at }) => ({ at: at.replace("Z", "+00:00") }))).toEqual({ seq: 2, flaw: "missing" });
    expect(prove(() => ({ actorId: "somebody" }))).toEqual({ seq: 2, flaw: "row_differs" });
    expect(prove(({ digest }) => ({ digest: digest.replace(/^../, "00") }))?.seq).toBe(2);
  });
});
