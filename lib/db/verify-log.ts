import type { ClientBase } from "pg";
import type { StreamType } from "@/lib/domain/streams";
import { type ChainedEvent, ChainProof } from "@/lib/runtime/chain";
import { type ChainReport, genesisOf, type StreamKey } from "./verify-chain";

/** What the log of a desk came to when one stream of it was proven. */
export interface ProvenStream extends Omit<ChainReport, "purged"> {
  stream: StreamKey;
  /** For what an article brought of its history: the desk it came from. */
  cameFrom?: string;
  purged: number;
}

interface Row extends StreamKey, Omit<ChainedEvent, "payload"> {
  salt: Uint8Array | null;
  payload: string | null;
  /** Null: no event stands here, only a head or a payload. */
  digest: Buffer;
  hasEvent: boolean;
  hasPayload: boolean;
  lastSeq: number | null;
  head: Buffer | null;
}

// Full joins: an event whose stream was removed, and a payload whose event was, are seen as well.
const LOG = `
  SELECT desk_id AS "deskId", stream_type AS "streamType", stream_id AS "streamId", seq,
         e.digest IS NOT NULL AS "hasEvent", e.type, e.version, e.actor_id AS "actorId", e.at, e.subjects, e.digest,
         p.salt IS NOT NULL AS "hasPayload", p.salt, p.payload, s.last_seq AS "lastSeq", s.head
    FROM event e
    FULL JOIN event_payload p USING (desk_id, stream_type, stream_id, seq)
    FULL JOIN stream s USING (desk_id, stream_type, stream_id)`;
const ORDER = "ORDER BY desk_id, stream_type, stream_id, seq";

const AT_ONCE = 500;

/**
 * Proves every chain of a database, or of one desk, as of one moment, and answers stream by stream. Holds a few hundred events at a time.
 * Wants a connection with no transaction open, and has one open until the last stream was taken.
 */
export async function* verifyLog(client: ClientBase, deskId?: string): AsyncGenerator<ProvenStream> {
  let proof: Proof | undefined;
  for await (const row of readLog(client, deskId)) {
    if (!proof?.isOf(row)) {
      if (proof) yield proof.end();
      proof = new Proof(row);
    }
    proof.take(row);
  }
  if (proof) yield proof.end();
}

async function* readLog(client: ClientBase, deskId: string | undefined): AsyncGenerator<Row> {
  const where = deskId === undefined ? "" : "WHERE desk_id = $1";
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    const values = deskId === undefined ? [] : [deskId];
    await client.query(`DECLARE log NO SCROLL CURSOR FOR ${LOG} ${where} ${ORDER}`, values);
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${AT_ONCE} FROM log`);
      yield* rows;
      if (rows.length < AT_ONCE) return;
    }
  } finally {
    await client.query("ROLLBACK").catch(() => {}); // what failed above is the reason to tell
  }
}

class Proof {
  private readonly stream: StreamKey;
  private readonly chain: ChainProof;
  private readonly kept: { lastSeq: number; head: Uint8Array } | null;

  constructor({ deskId, streamType, streamId, lastSeq, head }: Row) {
    this.stream = { deskId, streamType: streamType as StreamType, streamId };
    this.chain = new ChainProof(genesisOf(this.stream));
    this.kept = lastSeq === null || head === null ? null : { lastSeq, head };
  }

  isOf({ deskId, streamType, streamId }: Row): boolean {
    const { stream } = this;
    return stream.deskId === deskId && stream.streamType === streamType && stream.streamId === streamId;
  }

  take(row: Row): void {
    if (!row.hasEvent && !row.hasPayload) return;
    const payload = row.hasPayload ? { salt: row.salt ?? Buffer.alloc(0), payload: row.payload ?? "" } : null;
    this.chain.take(row.hasEvent ? { ...row, payload } : null);
  }

  end(): ProvenStream {
    const broken = this.chain.end(this.kept);
    return { stream: this.stream, events: this.chain.events, purged: this.chain.purged.length, broken };
  }
}
