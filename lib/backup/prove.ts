import type { ClientBase } from "pg";
import { verifyForeign } from "@/lib/db/verify-foreign";
import { type ProvenStream, verifyLog } from "@/lib/db/verify-log";

export interface Proof {
  streams: number;
  events: number;
  /** Events whose payload was taken away. */
  purged: number;
  /** Of each stream that does not prove, in the order of desk, kind and id. */
  broken: ProvenStream[];
}

/** Proves every chain, or those of one desk, those that came from elsewhere too, and sums up. */
export async function proveAll(client: ClientBase, deskId?: string): Promise<Proof> {
  const proof: Proof = { streams: 0, events: 0, purged: 0, broken: [] };
  for (const chains of [verifyLog(client, deskId), verifyForeign(client, deskId)]) {
    for await (const stream of chains) {
      proof.streams += 1;
      proof.events += stream.events;
      proof.purged += stream.purged;
      if (stream.broken) proof.broken.push(stream);
    }
  }
  return proof;
}

export interface GonePayload {
  deskId: string;
  streamType: string;
  streamId: string;
  seq: number;
}

/** Payloads that are gone although no purge names them, which no chain can tell: the first, and how many. */
export async function goneWithoutPurge(client: ClientBase): Promise<{ count: number; first: GonePayload | undefined }> {
  const before = await client.query<{ purges: boolean }>("SELECT to_regclass('purge') IS NOT NULL AS purges");
  if (!before.rows[0]?.purges) return { count: 0, first: undefined }; // nobody could purge then
  const { rows } = await client.query<GonePayload & { count: number }>(
    `SELECT e.desk_id AS "deskId", e.stream_type AS "streamType", e.stream_id AS "streamId", e.seq, count(*) OVER ()::int AS count
       FROM event e
      WHERE NOT EXISTS (SELECT FROM event_payload p WHERE (p.desk_id, p.stream_type, p.stream_id, p.seq) = (e.desk_id, e.stream_type, e.stream_id, e.seq))
        AND NOT EXISTS (SELECT FROM purge u, jsonb_to_recordset(u.what -> 'payloads') AS w ("streamType" text, "streamId" uuid, seq int)
                         WHERE u.desk_id = e.desk_id AND w."streamType" = e.stream_type::text AND w."streamId" = e.stream_id AND w.seq = e.seq)
      ORDER BY 1, 2, 3, 4 LIMIT 1`,
  );
  return { count: rows[0]?.count ?? 0, first: rows[0] };
}

const flaws = {
  missing: "it is missing",
  digest_wrong: "its digest is not that of its payload and the event before it",
  row_differs: "its row says something else than its payload",
  head_differs: "the stream's head is not the digest of this event",
} as const;

/** A broken stream in one line: where, and what is wrong. */
export function brokenWords({ stream, cameFrom, broken }: ProvenStream): string {
  const what = broken ? `event ${broken.seq}: ${flaws[broken.flaw]}` : "nothing";
  const whose = cameFrom === undefined ? "" : `, its history from ${cameFrom}`;
  return `desk ${stream.deskId}, ${stream.streamType} ${stream.streamId}${whose}, ${what}`;
}
