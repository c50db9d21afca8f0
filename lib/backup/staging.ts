import type { Client } from "pg";
import { type Migration, migrate } from "@/lib/db/migrate";
import { BackupError } from "./backup-error";
import { serverVersion, type Table, tablesOf } from "./catalog";
import { digestOf, quoted } from "./copy-out";
import { loadRows } from "./load-rows";
import type { Manifest } from "./manifest";
import { inSchema, withClient } from "./with-client";

/** Where rows are laid out before they count: what is interrupted leaves nothing else behind, and the next run clears it. */
export const STAGING = "claimdesk_arriving";
const LOCK_KEY = 72707370;
const OLDEST_SERVER = 15;

/** Ours of the migrations a file was made under; a reason to stop when we do not know one of them. */
export function migrationsOfFile(manifest: Manifest, ours: Migration[]): Migration[] {
  return manifest.migrations.map(({ name, checksum }) => {
    const known = ours.find((migration) => migration.name === name);
    if (!known) {
      throw new BackupError(
        `This file was made by a newer Claimdesk (it has seen ${name}). Read it with that version, or a newer one.`,
      );
    }
    if (known.checksum !== checksum) {
      throw new BackupError(
        `This file was made by another Claimdesk: ${name} is not the migration that is known here by that name.`,
      );
    }
    return known;
  });
}

/**
 * Makes a schema of its own from the migrations a file was made under, puts the file's rows there, proves that they are what was
 * dumped, and brings them up to date. `work` decides what becomes of them; the schema is removed afterwards.
 */
export async function withStaged<T>(
  ownerUrl: string,
  file: { path: string; manifest: Manifest },
  ours: Migration[],
  work: (client: Client, stagingUrl: string) => Promise<T>,
): Promise<T> {
  const then = migrationsOfFile(file.manifest, ours);
  return withClient(ownerUrl, async (client) => {
    await refuseOldServer(client);
    await claimStaging(client);
    await makeSchema(client);
    try {
      const url = inSchema(ownerUrl, STAGING);
      await migrate(url, then);
      await withClient(url, async (staging) => {
        await loadAll(staging, file.path, file.manifest);
        await compare(staging, file.manifest);
      });
      await migrate(url, ours);
      return await work(client, url);
    } finally {
      await client.query(`ROLLBACK; DROP SCHEMA IF EXISTS ${STAGING} CASCADE`).catch(() => {}); // the next run does it
    }
  });
}

async function refuseOldServer(client: Client): Promise<void> {
  const { words, major } = await serverVersion(client);
  if (major < OLDEST_SERVER)
    throw new BackupError(`Claimdesk needs PostgreSQL ${OLDEST_SERVER} or newer; this is ${words}.`);
}

async function claimStaging(client: Client): Promise<void> {
  const { rows } = await client.query<{ ours: boolean }>("SELECT pg_try_advisory_lock($1) AS ours", [LOCK_KEY]);
  if (!rows[0]?.ours)
    throw new BackupError("Something else is being restored or taken in here now. Wait until it is done.");
}

async function makeSchema(client: Client): Promise<void> {
  try {
    await client.query(`DROP SCHEMA IF EXISTS ${STAGING} CASCADE; CREATE SCHEMA ${STAGING}`);
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    throw new BackupError(
      "The role in DATABASE_OWNER_URL may not create a schema in this database. It has to be the database's owner.",
    );
  }
}

async function loadAll(client: Client, path: string, manifest: Manifest): Promise<void> {
  const tables = await tablesOf(client, STAGING);
  for (const { name, columns } of manifest.tables) {
    const table = tables.find((each) => each.name === name);
    const foreign = columns.find((column) => !table?.columns.includes(column));
    if (!table || foreign)
      throw new BackupError(`${path} speaks of ${name} ${foreign ?? ""}, which its migrations do not make.`);
  }
  await client.query("BEGIN");
  // A migration may have added rows; the file has them as they became.
  await client.query(`TRUNCATE ${tables.map((table) => quoted(table.name)).join(", ")}`);
  const links = await dropForeignKeys(client);
  await loadRows(client, path, manifest);
  for (const sql of links) await client.query(sql);
  await client.query("COMMIT");
}

/** Rows come in any order; all links between them are checked at once when they are made again. */
async function dropForeignKeys(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ remove: string; again: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS remove,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS again
       FROM pg_constraint WHERE contype = 'f' AND connamespace = $1::regnamespace`,
    [STAGING],
  );
  for (const { remove } of rows) await client.query(remove);
  return rows.map(({ again }) => again);
}

/** Reads every table back: what stands in the database now is what stood where the file was made. */
async function compare(client: Client, manifest: Manifest): Promise<void> {
  const tables = await tablesOf(client, STAGING);
  for (const told of manifest.tables) {
    const { order } = tables.find((table) => table.name === told.name) as Table;
    const here = await digestOf(client, { name: told.name, columns: told.columns, order });
    if (here.rows !== told.rows) {
      throw new BackupError(
        `${told.name}: ${told.rows} rows were dumped and ${here.rows} arrived. Nothing was changed.`,
      );
    }
    if (here.sha256 !== told.sha256) {
      throw new BackupError(`${told.name}: the rows that arrived are not those that were dumped. Nothing was changed.`);
    }
  }
  const untold = tables.filter((table) => !manifest.tables.some((told) => told.name === table.name));
  if (manifest.kind === "installation" && untold.length > 0) {
    throw new BackupError(`The file says nothing of ${untold.map((table) => table.name).join(", ")}. It is not whole.`);
  }
}
