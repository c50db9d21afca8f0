import { randomUUID } from "node:crypto";
import type { ClientBase } from "pg";
import { event } from "@/lib/domain/events";
import type { StreamType } from "@/lib/domain/streams";
import { findNamed, type Named } from "./find-named";
import { asOwnerOf, type Carrier, type Counts, countsOf } from "./owner-work";
import { applyPurge, type Purge } from "./purge";
import { record } from "./record";

/** The articles and sources that name the person now, with their histories. */
export async function namedStreams(client: ClientBase, deskId: string, names: readonly string[]) {
  const { ask } = asOwnerOf(client);
  const { rows, payloads, foreign } = await findNamed(ask, deskId, { names });
  const articles = [...rows.map((row) => row.articleId), ...foreign.map((each) => each.articleId)];
  const sources = rows.filter((row) => row.place.table === "source").map((row) => String(row.key.id));
  const of = (type: StreamType) => payloads.filter((each) => each.streamType === type).map((each) => each.streamId);
  return {
    articles: [...new Set([...articles.filter((id) => id !== null), ...of("article")])].sort(),
    sources: [...new Set([...sources, ...of("source")])].sort(),
  };
}

/**
 * Takes the name out of an article and its history, in one transaction: what is purged, the revisions that screens compare, and
 * an event that says so. Nothing happens where it is not named any more.
 */
export function eraseInArticle(carrier: Carrier, names: readonly string[], articleId: string): Promise<Counts> {
  const { deskId } = carrier.actor;
  return asOwnerOf(carrier.client).transact(async (ask) => {
    await ask("SELECT FROM article WHERE desk_id = $1::uuid AND id = $2::uuid FOR NO KEY UPDATE", [deskId, articleId]);
    const named = await findNamed(ask, deskId, { names, scope: { article: articleId }, lock: true });
    const counts = await purgeNamed(carrier, named);
    if (isNothing(counts)) return {};
    const claimIds = [...new Set(named.rows.map((row) => row.claimId).filter((id) => id !== null))];
    const evidenceIds = named.rows.filter((row) => row.place.table === "evidence").map((row) => String(row.key.id));
    await ask("UPDATE article SET revision = revision + 1 WHERE desk_id = $1::uuid AND id = $2::uuid", [
      deskId,
      articleId,
    ]);
    for (const [table, ids] of [
      ["claim", claimIds],
      ["evidence", evidenceIds],
    ] as const) {
      await ask(`UPDATE ${table} SET revision = revision + 1 WHERE desk_id = $1::uuid AND id = ANY($2::uuid[])`, [
        deskId,
        ids,
      ]);
    }
    await tell(carrier, { type: "article", id: articleId }, counts, [
      `article:${articleId}`,
      ...claimIds.map((id) => `claim:${id}`),
      ...evidenceIds.map((id) => `evidence:${id}`),
    ]);
    return counts;
  });
}

/** The same for a source and its history. */
export function eraseInSource(carrier: Carrier, names: readonly string[], sourceId: string): Promise<Counts> {
  const { deskId } = carrier.actor;
  return asOwnerOf(carrier.client).transact(async (ask) => {
    const named = await findNamed(ask, deskId, { names, scope: { source: sourceId }, lock: true });
    const counts = await purgeNamed(carrier, named);
    if (isNothing(counts)) return {};
    await ask("UPDATE source SET revision = revision + 1 WHERE desk_id = $1::uuid AND id = $2::uuid", [
      deskId,
      sourceId,
    ]);
    await tell(carrier, { type: "source", id: sourceId }, counts, [`source:${sourceId}`]);
    return counts;
  });
}

/** The same for what belongs to the desk itself, the lists of earlier purges among it: what stands there now may hold this name. */
export function eraseOnDesk(
  carrier: Carrier,
  names: readonly string[],
  clean: (value: unknown) => unknown,
): Promise<Counts> {
  const { deskId } = carrier.actor;
  return asOwnerOf(carrier.client).transact(async (ask) => {
    await ask("SELECT FROM desk WHERE id = $1::uuid FOR NO KEY UPDATE", [deskId]);
    const counts = await purgeNamed(carrier, await findNamed(ask, deskId, { names, scope: "rest", lock: true }));
    const purges = await ask<{ id: string; what: unknown }>("SELECT id, what FROM purge WHERE desk_id = $1::uuid", [
      deskId,
    ]);
    for (const { id, what } of purges) {
      const cleaned = JSON.stringify(clean(what));
      if (cleaned !== JSON.stringify(what)) await ask("UPDATE purge SET what = $2 WHERE id = $1::uuid", [id, cleaned]);
    }
    return counts;
  });
}

const isNothing = (counts: Counts) => Object.keys(counts).length === 0;

async function purgeNamed({ client, actor, erasureId }: Carrier, named: Named): Promise<Counts> {
  const { deskId, at } = actor;
  const what: Purge["what"] = {
    payloads: named.payloads,
    fields: [
      ...named.rows.flatMap(({ place, key, changes }) =>
        Object.entries(changes).map(([column, { to }]) => ({ table: place.table, key, column, value: to as never })),
      ),
      ...named.foreign.flatMap(({ articleId, seq }) =>
        ["payload", "salt"].map((column) => ({
          table: "foreign_event",
          key: { desk_id: deskId, article_id: articleId, seq },
          column,
          value: null,
        })),
      ),
    ],
    rows: [],
  };
  const counts = countsOf(what);
  if (!isNothing(counts)) await applyPurge(client, { id: randomUUID(), deskId, erasureId, at: at.toISOString(), what });
  return counts;
}

async function tell(
  { client, actor, erasureId }: Carrier,
  stream: { type: StreamType; id: string },
  counts: Counts,
  subjects: string[],
) {
  const told = event(stream, "personal_data_removed", { erasureId, counts }, subjects);
  await record(asOwnerOf(client).tx, actor, told, null);
}
