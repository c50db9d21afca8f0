import type { Client } from "pg";
import { BackupError } from "./backup-error";
import { migrationsOf, requireClaimdesk, serverVersion, type Table, tablesOf } from "./catalog";
import { withClient } from "./with-client";

/** A database as it is at one moment: whatever is written meanwhile is not in it. */
export interface Snapshot {
  client: Client;
  /** For pg_dump, so that it sees the same. */
  id: string;
  server: { words: string; major: number };
  tables: Table[];
  /** What each manifest says of where it was taken. */
  origin: { takenAt: string; postgres: string; epoch: string; migrations: { name: string; checksum: string }[] };
}

export async function withSnapshot<T>(url: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await requireClaimdesk(client);
    const { rows } = await client.query<{ id: string; at: Date }>("SELECT pg_export_snapshot() AS id, now() AS at");
    const now = rows[0] as { id: string; at: Date };
    const instances = await client.query<{ epoch: string }>("SELECT epoch FROM instance");
    const epoch = instances.rows[0]?.epoch;
    if (!epoch) throw new BackupError("This database was never started: there is nothing in it yet.");
    const server = await serverVersion(client);
    const migrations = await migrationsOf(client);
    return work({
      client,
      id: now.id,
      server,
      tables: await tablesOf(client),
      origin: { takenAt: now.at.toISOString(), postgres: server.words, epoch, migrations },
    });
  });
}
