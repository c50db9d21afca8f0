import type { StreamType } from "@/lib/domain/streams";
import { type Broken, ChainProof } from "@/lib/runtime/chain";
import type { Db } from "./client";

/** Which stream: its desk, and what it is the record of. */
export interface StreamKey {
  deskId: string;
  streamType: StreamType;
  streamId: string;
}

export interface ChainReport {
  events: number;
  /** Seqs whose payload was taken away; their stored digest is believed, and proven by the event after it. */
  purged: number[];
  broken: Broken | null;
}

const AT_ONCE = 1000;

/** What the first event of a stream is chained to. */
export const genesisOf = ({ streamType, streamId }: Pick<StreamKey, "streamType" | "streamId">): string =>
  `${streamType}:${streamId}`;

/**
 * Computes a stream's chain of digests again and compares it with what is stored. Also compares each event's columns with its payload,
 * which repeats them, and the end with the stream's head, so that a cut tail shows.
 */
export async function verifyChain(db: Db, key: StreamKey): Promise<ChainReport> {
  const stream = await db.stream.findUniqueOrThrow({ where: { deskId_streamType_streamId: key } });
  const proof = new ChainProof(genesisOf(key));
  for (;;) {
    const rows = await db.event.findMany({
      where: { ...key, seq: { gt: proof.events, lte: stream.lastSeq } },
      include: { payload: true },
      orderBy: { seq: "asc" },
      take: AT_ONCE,
    });
    for (const row of rows) proof.take(row);
    if (rows.length < AT_ONCE || proof.broken) break;
  }
  const broken = proof.end(stream);
  const { events, purged } = proof;
  return { events, purged, broken };
}
