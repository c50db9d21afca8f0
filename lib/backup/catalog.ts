import type { ClientBase } from "pg";
import { BackupError } from "./backup-error";

export interface Table {
  name: string;
  /** In the order in which they were made. */
  columns: string[];
  /** Columns of the primary key, each spelt so that rows sort the same on every server. */
  order: string[];
  /** Tables that must hold their rows first. */
  after: string[];
}

/** Written by the migration runner in each database; a dump names the migrations instead. */
const NOT_DATA = "_prisma_migrations";

const TABLES = `
  SELECT c.relname AS name,
         (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
           WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS columns,
         (SELECT array_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END ORDER BY k.place)
            FROM pg_index i, unnest(i.indkey::int[]) WITH ORDINALITY AS k (column_number, place)
            JOIN pg_attribute a ON a.attnum = k.column_number
           WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid) AS "order",
         (SELECT coalesce(array_agg(DISTINCT r.relname::text), '{}') FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
           WHERE f.conrelid = c.oid AND f.contype = 'f' AND NOT f.condeferrable AND f.confrelid <> c.oid) AS after
    FROM pg_class c
   WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> '${NOT_DATA}'
   ORDER BY c.relname`;

/** The tables that hold data, those first that others point to. */
export async function tablesOf(client: ClientBase, schema = "public"): Promise<Table[]> {
  const { rows } = await client.query<Table>(TABLES, [schema]);
  const unordered = rows.find((table) => table.order === null);
  if (unordered) throw new Error(`table ${unordered.name} has no primary key`);
  return inOrder(rows);
}

function inOrder(tables: Table[]): Table[] {
  const done: Table[] = [];
  let left = tables;
  while (left.length > 0) {
    const free = left.filter((table) => !table.after.some((name) => left.some((other) => other.name === name)));
    if (free.length === 0)
      throw new Error(`these tables point at each other: ${left.map(({ name }) => name).join(", ")}`);
    done.push(...free);
    left = left.filter((table) => !free.includes(table));
  }
  return done;
}

/** The migrations a database has seen, in the order of their names. */
export async function migrationsOf(client: ClientBase): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows;
}

/** Stops where nothing of ours is in the database. */
export async function requireClaimdesk(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ here: boolean }>("SELECT to_regclass('desk') IS NOT NULL AS here");
  if (!rows[0]?.here) throw new BackupError("This database holds no Claimdesk: npm start makes one.");
}

/** Stops where the database has not seen all of our migrations, or some that we do not know. */
export async function requireUpToDate(client: ClientBase, ours: { name: string }[]): Promise<void> {
  await requireClaimdesk(client);
  const seen = await migrationsOf(client);
  if (ours.every(({ name }) => seen.some((each) => each.name === name)) && seen.length === ours.length) return;
  throw new BackupError(
    "The database here is of another version of Claimdesk than this one. npm start brings it up to date; then try again.",
  );
}

export async function serverVersion(client: ClientBase): Promise<{ words: string; major: number }> {
  const { rows } = await client.query<{ words: string; number: number }>(
    "SELECT current_setting('server_version') AS words, current_setting('server_version_num')::int AS number",
  );
  return { words: rows[0]?.words ?? "", major: Math.floor((rows[0]?.number ?? 0) / 10_000) };
}
