import { createHash } from "node:crypto";

/* How events are chained, without a database: the same for what stands in ours and what comes in a file. */

/** An event beside its payload; null once that was purged. */
export interface ChainedEvent {
  seq: number;
  type: string;
  version: number;
  actorId: string;
  at: Date;
  subjects: string[];
  digest: Uint8Array;
  payload: { salt: Uint8Array; payload: string } | null;
}

/** What is wrong with the first event that does not prove. */
export type Flaw = "missing" | "digest_wrong" | "row_differs" | "head_differs";

export interface Broken {
  seq: number;
  flaw: Flaw;
}

/** Goes along one chain, event by event, and stops at the first that does not prove. Begins with the bytes its first event is chained to. */
export class ChainProof {
  events = 0;
  /** Seqs whose payload was taken away; their stored digest is believed, and proven by the event after it. */
  readonly purged: number[] = [];
  broken: Broken | null = null;
  private before: Uint8Array;

  constructor(genesis: string) {
    this.before = Buffer.from(genesis, "utf8");
  }

  /** The next event in order of seq; null: something stands there that is no event. */
  take(event: ChainedEvent | null): void {
    if (this.broken) return;
    const seq = this.events + 1;
    const flaw = event === null ? "missing" : flawOf(event, seq, this.before);
    if (flaw !== null || event === null) {
      this.broken = { seq, flaw: flaw ?? "missing" };
      return;
    }
    if (event.payload === null) this.purged.push(seq);
    this.before = event.digest;
    this.events = seq;
  }

  /** Compares with what is kept of the whole, so that a cut tail shows. Null: nothing was kept. */
  end(kept: { lastSeq: number; head: Uint8Array } | null): Broken | null {
    if (this.broken) return this.broken;
    if (kept === null) this.broken = { seq: 1, flaw: "head_differs" };
    else if (this.events < kept.lastSeq) this.broken = { seq: this.events + 1, flaw: "missing" };
    else if (this.events > kept.lastSeq || !sameBytes(this.before, kept.head)) {
      this.broken = { seq: this.events, flaw: "head_differs" };
    }
    return this.broken;
  }
}

/** sha256(digest before || salt || payload): what an event's digest must be. */
export function chainDigest(before: Uint8Array, salt: Uint8Array, payload: string): Uint8Array {
  return createHash("sha256").update(before).update(salt).update(payload).digest();
}

function flawOf(event: ChainedEvent, seq: number, before: Uint8Array): Flaw | null {
  if (event.seq !== seq) return "missing";
  if (event.payload === null) return null;
  const { salt, payload } = event.payload;
  if (!sameBytes(chainDigest(before, salt, payload), event.digest)) return "digest_wrong";
  return repeats(event, payload) ? null : "row_differs";
}

/** Columns stand beside the payload to be asked for; they say what it says. */
function repeats({ type, version, actorId, at, subjects }: ChainedEvent, payload: string): boolean {
  const told = parsed(payload);
  return (
    told.type === type &&
    told.version === version &&
    told.actorId === actorId &&
    told.at === at.toISOString() &&
    JSON.stringify(told.subjects) === JSON.stringify(subjects)
  );
}

function parsed(payload: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(payload)) as Record<string, unknown>;
  } catch {
    return {}; // no event of ours says this, whatever its digest
  }
}

const sameBytes = (left: Uint8Array, right: Uint8Array): boolean => Buffer.compare(left, right) === 0;

/** An event as it is told outside the database: digests in hex, the salt in base64. */
interface ToldEvent {
  seq: number;
  type: string;
  version: number;
  actorId: string;
  at: string;
  subjects: string[];
  digest: string;
  salt: string | null;
  payload: string | null;
}

/** The first event of a told history that does not prove, or null: from the bytes of `genesis` on to `head`. */
export function proveTold(genesis: string, head: string | null, items: readonly ToldEvent[]): Broken | null {
  const proof = new ChainProof(genesis);
  for (const item of items) proof.take(asChained(item));
  return proof.end({ lastSeq: items.length, head: Buffer.from(head ?? genesis, head === null ? "utf8" : "hex") });
}

/** Null for what is no event: half of it was purged, or its moment or salt is not written as ours are. */
function asChained({ salt, payload, digest, at, ...columns }: ToldEvent): ChainedEvent | null {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime()) || moment.toISOString() !== at) return null;
  if ((salt === null) !== (payload === null)) return null;
  const salted = Buffer.from(salt ?? "", "base64");
  if (salt !== null && salted.toString("base64") !== salt) return null; // other letters that mean the same bytes are not the same file
  const said = salt === null || payload === null ? null : { salt: salted, payload };
  return { ...columns, at: moment, digest: Buffer.from(digest, "hex"), payload: said };
}
