import type { ClientBase } from "pg";
import { type ProvenStream, verifyLog } from "@/lib/db/verify-log";

export interface Proof {
  streams: number;
  events: number;
  /** Events whose payload was taken away. */
  purged: number;
  /** Of each stream that does not prove, in the order of desk, kind and id. */
  broken: ProvenStream[];
}

/** Proves every chain, or those of one desk, and sums up. */
export async function proveAll(client: ClientBase, deskId?: string): Promise<Proof> {
  const proof: Proof = { streams: 0, events: 0, purged: 0, broken: [] };
  for await (const stream of verifyLog(client, deskId)) {
    proof.streams += 1;
    proof.events += stream.events;
    proof.purged += stream.purged;
    if (stream.broken) proof.broken.push(stream);
  }
  return proof;
}

const flaws = {
  missing: "it is missing",
  digest_wrong: "its digest is not that of its payload and the event before it",
  row_differs: "its row says something else than its payload",
  head_differs: "the stream's head is not the digest of this event",
} as const;

/** A broken stream in one line: where, and what is wrong. */
export function brokenWords({ stream, broken }: ProvenStream): string {
  const what = broken ? `event ${broken.seq}: ${flaws[broken.flaw]}` : "nothing";
  return `desk ${stream.deskId}, ${stream.streamType} ${stream.streamId}, ${what}`;
}
