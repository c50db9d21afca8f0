import type { Actor } from "@/lib/auth/actor";
import type { NamedView } from "@/lib/contract/persons";
import { askOf } from "@/lib/db/ask";
import type { Db } from "@/lib/db/client";
import { findNamed, findNamedForGood, type Named, type NamedForGood, type NamedRow } from "@/lib/db/find-named";
import { namePattern } from "@/lib/domain/people/name-pattern";
import { seenNamed } from "./seen-named";

/** Rows of one table that are looked at for a screen. */
const MOST = 2_000;
/** Places that are listed; the rest is counted. */
const LISTED = 500;
/** Characters shown before and after a name. */
const AROUND = 60;

/**
 * Where a person is named on the desk, as far as the actor may see the places: what a purge takes away, listed and counted, and what
 * it leaves. A purge takes away what they may not see as well.
 */
export async function namedView(db: Db, actor: Actor, names: readonly string[]): Promise<NamedView> {
  const { deskId } = actor;
  const ask = askOf(db);
  const found = await seenNamed(db, actor, await findNamed(ask, deskId, { names, most: MOST }));
  const forGood = await findNamedForGood(ask, deskId, names);
  const [titles, numbers] = await Promise.all([titlesOf(db, deskId, found, forGood), numbersOf(db, deskId, found)]);
  const pattern = namePattern(names);
  const places = found.rows
    .flatMap((row) => Object.entries(row.changes).map(([column, { from }]) => ({ row, column, from })))
    .slice(0, LISTED)
    .map(({ row, column, from }) => ({
      table: row.place.table,
      column,
      articleId: row.articleId,
      articleTitle: titles.get(row.articleId ?? "") ?? null,
      claimId: row.claimId,
      claimNumber: numbers.get(row.claimId ?? "") ?? null,
      sourceId: row.place.table === "source" ? String(row.key.id) : null,
      words: excerpt(typeof from === "string" ? from : JSON.stringify(from), pattern),
    }));
  const listed = found.rows.reduce((sum, row) => sum + Object.keys(row.changes).length, 0);
  return {
    counts: countsOf(found),
    places,
    more: found.more || listed > LISTED,
    stays: {
      versions: forGood.versions.map((each) => ({ ...each, articleTitle: titles.get(each.articleId) ?? "" })),
      quotes: forGood.placements + forGood.judged,
      members: forGood.members,
    },
  };
}

function countsOf({ rows, payloads, foreign }: Named): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { place } of rows) counts[place.table] = (counts[place.table] ?? 0) + 1;
  if (payloads.length > 0) counts.event_payload = payloads.length;
  if (foreign.length > 0) counts.foreign_event = foreign.length;
  return counts;
}

async function titlesOf(
  db: Db,
  deskId: string,
  { rows }: Named,
  { versions }: NamedForGood,
): Promise<Map<string, string>> {
  const ids = [...rows.map((row) => row.articleId), ...versions.map((each) => each.articleId)].filter(
    (id) => id !== null,
  );
  const found = await db.article.findMany({
    where: { deskId, id: { in: [...new Set(ids)] } },
    select: { id: true, title: true },
  });
  return new Map(found.map(({ id, title }) => [id, title]));
}

async function numbersOf(db: Db, deskId: string, { rows }: { rows: NamedRow[] }): Promise<Map<string, number>> {
  const ids = [...new Set(rows.map((row) => row.claimId).filter((id) => id !== null))];
  const found = await db.claim.findMany({ where: { deskId, id: { in: ids } }, select: { id: true, number: true } });
  return new Map(found.map(({ id, number }) => [id, number]));
}

/** The first naming with some words around it. */
function excerpt(text: string, pattern: RegExp): string {
  const at = text.search(pattern);
  const start = Math.max(0, at - AROUND);
  const words = text.slice(start, at + 2 * AROUND).toWellFormed();
  return `${start > 0 ? "…" : ""}${words}${at + 2 * AROUND < text.length ? "…" : ""}`;
}
