import type { Client } from "pg";
import type { Migration } from "@/lib/db/migrate";
import type { Purge } from "@/lib/db/purge";
import type { CheckedArchive } from "./archive-reader";
import { BackupError } from "./backup-error";
import { tablesOf } from "./catalog";
import { quoted } from "./copy-out";
import { brokenWords, type Proof, proveAll } from "./prove";
import { purgeAgain } from "./purge-again";
import { STAGING, withStaged } from "./staging";
import { tableRules } from "./table-rules";
import { withClient } from "./with-client";

export interface RestoreOptions {
  /** Our migrations: the backup is brought up to the last of them. */
  migrations: Migration[];
  /** What was purged, from the newest list there is. */
  purges: Purge[];
  /** Take a backup whose chains did not prove when it was taken already: better than no data at all. */
  acceptBroken?: boolean;
}

export interface Restored {
  proof: Proof;
  rows: number;
  /** Migrations the backup had not seen. */
  migrated: string[];
  purged: Purge[];
  /** People whose second factor opens only with the NEXTAUTH_SECRET of where the backup was taken. */
  secondFactors: number;
}

/**
 * Puts a checked backup into an empty database: laid out and proven beside, then moved into place in one transaction, so that
 * whatever goes wrong leaves the database empty. Sessions, links and tokens of the old state let nobody in.
 */
export async function restoreBackup(
  ownerUrl: string,
  path: string,
  { manifest }: CheckedArchive,
  options: RestoreOptions,
): Promise<Restored> {
  if (manifest.kind !== "installation") {
    throw new BackupError(`${path} holds one desk, not a whole installation. npm run import-desk takes it in.`);
  }
  await withClient(ownerUrl, refuseUnlessEmpty);
  return withStaged(ownerUrl, { path, manifest }, options.migrations, async (client, stagingUrl) => {
    const { purged, secondFactors, proof } = await withClient(stagingUrl, async (staging) => ({
      purged: await settle(staging, options.purges),
      secondFactors: await countSecondFactors(staging),
      proof: await proveAll(staging),
    }));
    const [first] = proof.broken;
    if (first && !options.acceptBroken) {
      throw new BackupError(
        `The record in this backup does not prove: ${brokenWords(first)}. Nothing was changed. If there is no better backup, --accept-broken restores it as it is.`,
      );
    }
    await moveIntoPlace(client);
    const seen = new Set(manifest.migrations.map(({ name }) => name));
    const migrated = options.migrations.map(({ name }) => name).filter((name) => !seen.has(name));
    return {
      proof,
      rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
      migrated,
      purged,
      secondFactors,
    };
  });
}

/** Rows that a database has without anybody having worked in it. */
const EMPTY_YET = ["instance", "rate_limit"];

async function refuseUnlessEmpty(client: Client): Promise<void> {
  const held = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c LEFT JOIN pg_depend d ON d.objid = c.oid AND d.deptype = 'e'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND d.objid IS NULL`,
  );
  const names = held.rows.map((row) => row.name).filter((name) => name !== "_prisma_migrations");
  const foreign = names.find((name) => !tableRules[name]);
  if (foreign) {
    throw new BackupError(
      `This database is not empty: it holds "${foreign}", which is not Claimdesk's. Make an empty one and name it in DATABASE_OWNER_URL.`,
    );
  }
  for (const name of names.filter((each) => !EMPTY_YET.includes(each))) {
    const { rowCount } = await client.query(`SELECT FROM ${quoted(name)} LIMIT 1`);
    if (rowCount) {
      throw new BackupError(
        "This database is not empty: somebody works in it. A backup is restored into an empty one: name another CLAIMDESK_DATA, or an empty database in DATABASE_URL and DATABASE_OWNER_URL.",
      );
    }
  }
  const { rows } = await client.query<{ others: number }>(
    "SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'",
  );
  if (rows[0]?.others) {
    throw new BackupError(
      `${rows[0].others} other connections use this database. Stop Claimdesk and whatever else works on it first.`,
    );
  }
}

/** What an old state may not bring back: ways in, and words that were taken away since. */
async function settle(staging: Client, purges: Purge[]): Promise<Purge[]> {
  await staging.query("BEGIN");
  for (const { afterRestore } of Object.values(tableRules)) if (afterRestore) await staging.query(afterRestore);
  const since = await purgeAgain(staging, purges);
  await staging.query("COMMIT");
  return since;
}

async function countSecondFactors(staging: Client): Promise<number> {
  const { rowCount } = await staging.query('SELECT FROM "user" WHERE totp_confirmed_at IS NOT NULL');
  return rowCount ?? 0;
}

/** Everything of ours leaves `public` (it is empty) and everything staged takes its place, for all to see at once. */
async function moveIntoPlace(client: Client): Promise<void> {
  await client.query("BEGIN");
  for (const sql of await statements(client, "public", "DROP %s IF EXISTS %s CASCADE")) await client.query(sql);
  for (const sql of await statements(client, STAGING, "ALTER %s %s SET SCHEMA public")) await client.query(sql);
  const left = await tablesOf(client, STAGING);
  if (left.length > 0) throw new Error(`still staged: ${left.map((table) => table.name).join(", ")}`);
  await client.query("COMMIT");
}

/** One statement for each table, type and function of a schema that no extension brought. */
async function statements(client: Client, schema: string, form: string): Promise<string[]> {
  const { rows } = await client.query<{ sql: string }>(
    `SELECT format($2, kind, name) AS sql FROM (
       SELECT 1 AS turn, oid, 'pg_class'::regclass AS class, 'TABLE' AS kind, format('%I.%I', $1::text, relname) AS name
         FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind IN ('r', 'p')
       UNION ALL
       SELECT 2, oid, 'pg_type'::regclass, 'TYPE', format('%I.%I', $1::text, typname)
         FROM pg_type WHERE typnamespace = $1::regnamespace AND typtype = 'e'
       UNION ALL
       SELECT 3, oid, 'pg_proc'::regclass, 'ROUTINE', oid::regprocedure::text
         FROM pg_proc WHERE pronamespace = $1::regnamespace
     ) AS thing
     WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = class AND d.objid = thing.oid AND d.deptype = 'e')
     ORDER BY turn`,
    [schema, form],
  );
  return rows.map((row) => row.sql);
}
