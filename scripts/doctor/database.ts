import { resolve } from "node:path";
import { Client } from "pg";
import { readMigrations } from "@/lib/db/migrate";
import { type Found, note, ok, wrong } from "./finding";

const LEAST_VERSION = 15;
const CLOCKS_DIFFER_MS = 5_000;

async function asking<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  client.on("error", () => {}); // the query under way rejects as well
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The server behind an address: reached, new enough, room for our connections, its clock. */
export async function server(url: string, connections: number): Promise<Found[]> {
  return asking(url, async (client) => {
    const { rows } = await client.query<{ version: number; most: number; now: Date; size: string }>(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('max_connections')::int AS most,
              clock_timestamp() AS now, pg_size_pretty(pg_database_size(current_database())) AS size`,
    );
    const { version = 0, most = 0, now = new Date(), size = "" } = rows[0] ?? {};
    const major = Math.floor(version / 10_000);
    const found = [ok(`PostgreSQL ${major} answers; the database takes ${size}`)];
    if (major < LEAST_VERSION) found.push(wrong(`Claimdesk needs PostgreSQL ${LEAST_VERSION} or newer`));
    if (connections > most - 10) {
      found.push(
        wrong(
          `the pools want ${connections} connections and the server allows ${most}, of which ten must stay free: lower DATABASE_WRITE_CONNECTIONS and DATABASE_READ_CONNECTIONS`,
        ),
      );
    }
    const apart = Math.abs(now.getTime() - Date.now());
    if (apart > CLOCKS_DIFFER_MS) {
      found.push(wrong(`its clock and this machine’s are ${Math.round(apart / 1000)} s apart: set both by NTP`));
    }
    return found;
  });
}

/** What stands in it: how new, whose, what it is. */
export async function content(url: string): Promise<Found[]> {
  const known = await readMigrations(resolve("prisma/migrations"));
  return asking(url, async (client) => {
    const there = await client.query("SELECT FROM pg_tables WHERE tablename = '_prisma_migrations'");
    if (there.rowCount === 0) return [note("it is empty; npm start makes the tables")];
    const applied = await client.query<{ name: string; checksum: string; done: boolean }>(
      "SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS done FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    );
    const byName = new Map(applied.rows.map((row) => [row.name, row]));
    const found: Found[] = [];
    const missing = known.filter(({ name }) => !byName.has(name));
    const newer = applied.rows.filter(({ name }) => !known.some((one) => one.name === name));
    const differ = known.filter(({ name, checksum }) => (byName.get(name)?.checksum ?? checksum) !== checksum);
    if (newer.length > 0) {
      found.push(
        wrong(`a newer Claimdesk worked on it (${newer.at(-1)?.name}): start that one, or restore a backup of before`),
      );
    }
    if (differ.length > 0) found.push(wrong(`migration ${differ[0]?.name} is not the one that was applied`));
    if (applied.rows.some(({ done }) => !done))
      found.push(wrong("a migration was begun by another tool and not finished"));
    if (missing.length > 0) found.push(note(`${missing.length} migrations are missing; npm start applies them`));
    if (found.length === 0) found.push(ok(`it is as new as this Claimdesk (${known.at(-1)?.name})`));
    if (missing.length > 0 || newer.length > 0) return found;
    const { rows } = await client.query<{ demo: boolean; desks: number; people: number }>(
      `SELECT demo, (SELECT count(*)::int FROM desk) AS desks,
              (SELECT count(*)::int FROM "user" WHERE disabled_at IS NULL) AS people FROM instance`,
    );
    const { demo = false, desks = 0, people = 0 } = rows[0] ?? {};
    if (demo) found.push(note("it is a demo newsroom: anybody signs in as anyone, from this machine only"));
    else if (people === 0) found.push(note("nobody has an account: npm start prints a code for the first owner"));
    else found.push(ok(`${desks} desks, ${people} people with an account`));
    return found;
  });
}

/** Whether the app’s role can rewrite what happened. */
export async function rights(ownerUrl: string, appUrl: string): Promise<Found[]> {
  const same = new URL(ownerUrl).username === new URL(appUrl).username;
  if (same) {
    return [
      note(
        "app and migrations share one role: set DATABASE_OWNER_URL, so that no mistake in the app can rewrite what happened",
      ),
    ];
  }
  return asking(appUrl, async (client) => {
    const { rows } = await client.query<{ name: string; may: boolean }>(
      `SELECT name, has_table_privilege(current_user, name, 'UPDATE') OR has_table_privilege(current_user, name, 'DELETE') AS may
         FROM unnest(ARRAY['event', 'event_payload', 'foreign_event', 'version', 'assessment', 'purge']) AS name
        WHERE to_regclass(name) IS NOT NULL`,
    );
    const wide = rows.filter(({ may }) => may).map(({ name }) => name);
    if (wide.length > 0)
      return [wrong(`the app’s role may change ${wide.join(", ")}: npm start takes that right back`)];
    return [ok("the app’s role can add events, and neither change nor remove them")];
  });
}
