import { createHash } from "node:crypto";
import type { StreamType } from "@/lib/domain/streams";
import type { Db } from "./client";

/** Which stream: its desk, and what it is the record of. */
export interface StreamKey {
  deskId: string;
  streamType: StreamType;
  streamId: string;
}

/** What is wrong with the first event that does not prove. */
export type Flaw = "missing" | "digest_wrong" | "row_differs" | "head_differs";

export interface ChainReport {
  events: number;
  /** Seqs whose payload was taken away; their stored digest is believed, and proven by the event after it. */
  purged: number[];
  broken: { seq: number; flaw: Flaw } | null;
}

const AT_ONCE = 1000;

/**
 * Computes a stream's chain of digests again, sha256(digest before || salt || payload), and compares it with what is stored. Also compares
 * each event's columns with its payload, which repeats them, and the end with the stream's head, so that a cut tail shows.
 */
export async function verifyChain(db: Db, key: StreamKey): Promise<ChainReport> {
  const report: ChainReport = { events: 0, purged: [], broken: null };
  const stream = await db.stream.findUniqueOrThrow({ where: { deskId_streamType_streamId: key } });
  let before = genesisOf(key);
  for (;;) {
    const rows = await db.event.findMany({
      where: { ...key, seq: { gt: report.events, lte: stream.lastSeq } },
      include: { payload: true },
      orderBy: { seq: "asc" },
      take: AT_ONCE,
    });
    for (const row of rows) {
      const seq = report.events + 1;
      const flaw = flawOf(row, seq, before);
      if (flaw) return { ...report, broken: { seq, flaw } };
      if (!row.payload) report.purged.push(seq);
      before = row.digest;
      report.events = seq;
    }
    if (rows.length < AT_ONCE) break;
  }
  if (report.events < stream.lastSeq) return { ...report, broken: { seq: report.events + 1, flaw: "missing" } };
  if (!sameBytes(before, stream.head)) return { ...report, broken: { seq: report.events, flaw: "head_differs" } };
  return report;
}

/** What the first event of a stream is chained to. */
export function genesisOf({ streamType, streamId }: Pick<StreamKey, "streamType" | "streamId">): Uint8Array {
  return Buffer.from(`${streamType}:${streamId}`, "utf8");
}

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

/** What is wrong with an event that should be the `seq`th and follow an event with the digest `before`. */
export function flawOf(row: ChainedEvent, seq: number, before: Uint8Array): Flaw | null {
  if (row.seq !== seq) return "missing";
  if (!row.payload) return null;
  const digest = createHash("sha256").update(before).update(row.payload.salt).update(row.payload.payload).digest();
  if (!sameBytes(digest, row.digest)) return "digest_wrong";
  return repeats(row, row.payload.payload) ? null : "row_differs";
}

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
    return JSON.parse(payload) as Record<string, unknown>;
  } catch {
    return {}; // no event of ours says this, whatever its digest
  }
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
