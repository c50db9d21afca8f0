import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { Client } from "pg";
import { grantToApp } from "@/lib/db/grants";
import { migrate, readMigrations } from "@/lib/db/migrate";
import type { EmbeddedDatabase } from "./embedded-database";
import { step, Trouble } from "./say";

export const DATABASE = "claimdesk";
const UNFINISHED = "claimdesk_first_start";

/** What a database says about itself; decided at its first start. */
export interface Prepared {
  demo: boolean;
  migrated: string[];
}

async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // the query under way rejects as well; without a listener the process would end
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureAppRole(client: Client, database: EmbeddedDatabase): Promise<void> {
  const { username, password } = new URL(database.appUrl("postgres"));
  const roles = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [username]);
  if (roles.rowCount === 1) return;
  await client.query(
    `CREATE ROLE ${client.escapeIdentifier(username)} LOGIN PASSWORD ${client.escapeLiteral(password)}`,
  );
}

/** For tests: a migrated database of that name to make copies of; it is no demo and holds nothing. */
export async function prepareTemplate(database: EmbeddedDatabase, name: string): Promise<void> {
  await asOwner(database.ownerUrl("postgres"), async (client) => {
    await ensureAppRole(client, database);
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
  await prepare(database.ownerUrl(name), database.appUrl(name), false);
}

/** Brings the embedded database to where the app can work, making it at the first start. */
export async function prepareEmbedded(database: EmbeddedDatabase, demo: boolean): Promise<Prepared> {
  const name = await openEmbedded(database);
  const prepared = await prepare(database.ownerUrl(name), database.appUrl(name), demo);
  await finishFirstStart(database, name);
  return prepared;
}

/**
 * The name of the database to work on. Where there is none yet, a new one under another name, so that a first start (or a
 * restore) that was interrupted begins again from nothing.
 */
export async function openEmbedded(database: EmbeddedDatabase): Promise<string> {
  return asOwner(database.ownerUrl("postgres"), async (client) => {
    await ensureAppRole(client, database);
    const databases = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (databases.rowCount === 1) return DATABASE;
    await client.query(`DROP DATABASE IF EXISTS ${UNFINISHED} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${UNFINISHED}`);
    return UNFINISHED;
  });
}

/** Gives a new database its name once all is in it. */
export async function finishFirstStart(database: EmbeddedDatabase, name: string): Promise<void> {
  if (name === DATABASE) return;
  await asOwner(database.ownerUrl("postgres"), (client) =>
    client.query(`ALTER DATABASE ${name} RENAME TO ${DATABASE}`),
  );
}

/** Migrates, gives the app's role its rights and, in an empty database, stores what it is and seeds a demo. */
export async function prepare(ownerUrl: string, appUrl: string, demo: boolean): Promise<Prepared> {
  const migrated = await migrate(ownerUrl, await readMigrations(resolve("prisma/migrations")));
  const role = decodeURIComponent(new URL(appUrl).username);
  if (role && role !== decodeURIComponent(new URL(ownerUrl).username)) await grantToApp(ownerUrl, role);
  const stored = await asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ demo: boolean }>("SELECT demo FROM instance");
    if (rows[0]) return rows[0].demo;
    await client.query("INSERT INTO instance (id, demo, epoch, created_at) VALUES (1, $1, $2, now())", [
      demo,
      randomUUID(),
    ]);
    return undefined;
  });
  if (stored === undefined && demo) {
    await step("Filling the demo newsroom", () =>
      seed(appUrl).catch(async (error: unknown) => {
        await asOwner(ownerUrl, (client) => client.query("DELETE FROM instance"));
        throw error;
      }),
    );
  }
  return { demo: stored ?? demo, migrated };
}

/** In a process of its own, under the rights the app has: its connections end with it. */
function seed(appUrl: string): Promise<void> {
  const env = { ...process.env, ...placeholders, DATABASE_URL: appUrl };
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/seed.ts"], { env, stdio: "inherit" });
    const stop = () => child.kill();
    process.once("exit", stop);
    child.once("error", fail);
    child.once("exit", (code) =>
      code === 0 ? done() : fail(new Trouble("The demo newsroom could not be filled; the words above say why.")),
    );
  });
}

/** What a process that serves nobody is given for what only serving needs. */
const placeholders = { NEXTAUTH_SECRET: "-".repeat(32), NEXTAUTH_URL: "http://127.0.0.1" };

/** The least a PostgreSQL of somebody's own must offer. */
export async function checkServer(ownerUrl: string, connections: number): Promise<void> {
  const { version, most } = await asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ version: number; most: number }>(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('max_connections')::int AS most",
    );
    return rows[0] ?? { version: 0, most: 0 };
  }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Trouble(`DATABASE_URL or DATABASE_OWNER_URL: the database does not let us in (${reason}).`);
  });
  if (version < 150_000) {
    throw new Trouble(`DATABASE_URL: Claimdesk needs PostgreSQL 15 or newer; this is ${Math.floor(version / 10_000)}.`);
  }
  if (connections > most - 10) {
    throw new Trouble(
      `DATABASE_WRITE_CONNECTIONS and DATABASE_READ_CONNECTIONS want ${connections} connections, and this database allows ${most}. Ten must stay free: lower them.`,
    );
  }
}
