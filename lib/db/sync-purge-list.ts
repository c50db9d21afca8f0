import type { ClientBase } from "pg";
import type { Purge } from "./purge";
import { purgeListPath, readPurgeList, replacePurgeList } from "./purge-list";

type Stored = Omit<Purge, "at"> & { at: Date };

/**
 * Brings the list beside the database to what table `purge` says: what is missing is added, and what a later purge took a name out of
 * is said as it stands now. Lines of other databases stay.
 */
export async function syncPurgeList(client: ClientBase, dataFolder: string): Promise<void> {
  const path = purgeListPath(dataFolder);
  const { rows } = await client.query<Stored>(
    `SELECT id, desk_id AS "deskId", erasure_id AS "erasureId", at, what FROM purge ORDER BY at, id`,
  );
  if (rows.length === 0) return;
  const stored = new Map(rows.map((row) => [row.id, { ...row, at: row.at.toISOString() }]));
  const listed = await readPurgeList(path);
  const known = new Set(listed.map((purge) => purge.id));
  const missing = [...stored.values()].filter((purge) => !known.has(purge.id));
  const now = listed.map((purge) => stored.get(purge.id) ?? purge);
  const changed = missing.length > 0 || now.some((purge, index) => !sameWords(purge, listed[index]));
  if (changed) await replacePurgeList(path, [...now, ...missing]);
}

/** PostgreSQL orders the fields of an object in its own way. */
const sameWords = (left: Purge, right: Purge | undefined) => inOrder(left.what) === inOrder(right?.what);

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
