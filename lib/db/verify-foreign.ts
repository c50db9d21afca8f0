import type { ClientBase } from "pg";
import { type ArrivedFrom, chainBounds } from "@/lib/domain/articles/arrival";
import { type ChainedEvent, ChainProof } from "@/lib/runtime/chain";
import type { ProvenStream } from "./verify-log";

interface Row extends Omit<ChainedEvent, "payload"> {
  salt: Uint8Array | null;
  payload: string | null;
}

/**
 * Proves what articles that came from elsewhere brought of their history, chain by chain, against what was kept of each when it came. Holds
 * one article's events at a time. Nothing where the database is from before there were any.
 */
export async function* verifyForeign(client: ClientBase, deskId?: string): AsyncGenerator<ProvenStream> {
  const there = await client.query<{ any: boolean }>("SELECT to_regclass('foreign_event') IS NOT NULL AS any");
  if (!there.rows[0]?.any) return;
  const { rows: articles } = await client.query<{ deskId: string; id: string; arrivedFrom: ArrivedFrom }>(
    `SELECT desk_id AS "deskId", id, arrived_from AS "arrivedFrom" FROM article
      WHERE arrived_from IS NOT NULL AND ($1::uuid IS NULL OR desk_id = $1) ORDER BY 1, 2`,
    [deskId ?? null],
  );
  for (const article of articles) {
    const { rows } = await client.query<Row>(
      `SELECT seq, type, version, actor_id AS "actorId", at, subjects, digest, salt, payload
         FROM foreign_event WHERE desk_id = $1 AND article_id = $2 ORDER BY seq`,
      [article.deskId, article.id],
    );
    yield* proveChains(article, rows);
  }
}

function* proveChains(
  { deskId, id, arrivedFrom: { chains } }: { deskId: string; id: string; arrivedFrom: ArrivedFrom },
  rows: readonly Row[],
): Generator<ProvenStream> {
  const bounds = chainBounds(chains);
  for (const [index, { desk, genesis, head, length }] of chains.entries()) {
    const { first = 1, last = 0 } = bounds[index] ?? {};
    const proof = new ChainProof(genesis);
    for (const { salt, payload, seq, ...row } of rows) {
      if (seq < first || seq > last) continue;
      const said = salt === null || payload === null ? null : { salt, payload };
      proof.take((salt === null) === (payload === null) ? { ...row, seq: seq - first + 1, payload: said } : null);
    }
    const kept = { lastSeq: length, head: Buffer.from(head ?? genesis, head === null ? "utf8" : "hex") };
    const broken = proof.end(kept);
    const stream = { deskId, streamType: "article" as const, streamId: id };
    yield { stream, cameFrom: desk.name, events: proof.events, purged: proof.purged.length, broken };
  }
}
