import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Client } from "pg";
import type { Migration } from "@/lib/db/migrate";
import { type CheckedArchive, checkArchive } from "./archive-reader";
import { BackupError } from "./backup-error";
import { quoted } from "./copy-out";
import { type Restored, restoreBackup } from "./restore-backup";
import { withClient } from "./with-client";

const SCRATCH = "claimdesk_check_";

/** Restores a backup into a database made for it and proves what arrived; notes beside the file that it may be relied upon. */
export async function verifyBackup(
  path: string,
  migrations: Migration[],
  withScratch: <T>(work: (ownerUrl: string) => Promise<T>) => Promise<T>,
): Promise<{ checked: CheckedArchive; restored: Restored }> {
  const checked = await checkArchive(path);
  const restored = await withScratch((url) => restoreBackup(url, path, checked, { migrations, purges: [] }));
  const note = {
    sha256: checked.sha256,
    bytes: checked.bytes,
    verifiedAt: new Date().toISOString(),
    rows: restored.rows,
    events: restored.proof.events,
  };
  await writeFile(verifiedPath(path), `${JSON.stringify(note, null, 1)}\n`, { mode: 0o600 });
  return { checked, restored };
}

/** Where it is noted that a backup was restored for trial: such a one counts. */
export const verifiedPath = (path: string): string => `${path}.verified`;

/** The role may not create a database beside the one it owns. */
export class NoScratchDatabase extends BackupError {}

/** Does some work on an empty database beside the one of this address, and removes it. */
export async function withDatabaseBeside<T>(ownerUrl: string, work: (url: string) => Promise<T>): Promise<T> {
  return withClient(ownerUrl, async (client) => {
    await dropLeftovers(client);
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const name = `${SCRATCH}${rows[0]?.pid}_${randomBytes(4).toString("hex")}`;
    try {
      // The spelling of C is on every server; nothing in a check depends on another order.
      await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`);
    } catch (error) {
      if ((error as { code?: string }).code !== "42501") throw error;
      throw new NoScratchDatabase(
        "The role in DATABASE_OWNER_URL may not create a database to restore into for the check. Allow it: ALTER ROLE … CREATEDB",
      );
    }
    try {
      const url = new URL(ownerUrl);
      url.pathname = `/${name}`;
      return await work(url.href);
    } finally {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
  });
}

/** What checks left that were killed: a database is named after the connection that made it. */
async function dropLeftovers(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database
      WHERE datname ~ $1 AND pg_has_role(datdba, 'MEMBER')
        AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE pid::text = split_part(datname, '_', 3))`,
    [`^${SCRATCH}[0-9]+_`],
  );
  for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${quoted(name)}`);
}
