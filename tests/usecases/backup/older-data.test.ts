import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { checkArchive } from "@/lib/backup/archive-reader";
import { proveAll } from "@/lib/backup/prove";
import { restoreBackup } from "@/lib/backup/restore-backup";
import { withClient } from "@/lib/backup/with-client";
import { writeBackup } from "@/lib/backup/write-backup";
import { type Migration, migrate, readMigrations } from "@/lib/db/migrate";
import { asOwner } from "@/tests/support/database";
import { ask, withScratchDatabase } from "@/tests/support/scratch-database";
import { temporaryFolder } from "@/tests/support/temporary-folder";
import { aFullDesk } from "./a-full-desk";

/** The migrations of the first version that anybody had: the databases of then are still about. */
const FIRST = ["20261123070000_init", "20261123084156_file_by_article"];

/** A desk of today written into a database of then, as far as the tables of then hold it. */
async function fillAsThen(url: string, all: Migration[]): Promise<{ deskId: string; rows: number }> {
  await migrate(
    url,
    all.filter(({ name }) => FIRST.includes(name)),
  );
  const desk = await aFullDesk("Old Desk");
  await asOwner("DELETE FROM member WHERE user_id IS NULL"); // nobody was known by name only then
  let rows = 1;
  await withClient(url, async (then) => {
    await then.query("INSERT INTO instance (id, demo, epoch, created_at) VALUES (1, false, $1, now())", [randomUUID()]);
    const tables = await then.query<{ name: string; columns: string[] }>(
      `SELECT table_name AS name, array_agg(column_name::text) AS columns FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name NOT IN ('_prisma_migrations', 'instance') GROUP BY 1`,
    );
    await then.query("SET session_replication_role = replica"); // in any order
    for (const { name, columns } of tables.rows) {
      const list = columns.map((column) => `"${column}"`).join(", ");
      const found = await asOwner<{ row: string }>(
        `SELECT to_json(t)::text AS row FROM (SELECT ${list} FROM "${name}") t`,
      );
      for (const { row } of found) {
        await then.query(
          `INSERT INTO "${name}" (${list}) SELECT ${list} FROM json_populate_record(NULL::"${name}", $1)`,
          [row],
        );
      }
      rows += found.length;
    }
  });
  return { deskId: desk.id, rows };
}

test("a database of the first version is brought forward, and a backup of it restored; all its chains prove", async () => {
  const all = await readMigrations(resolve("prisma/migrations"));
  const path = join(temporaryFolder(), "old.tar");
  await withScratchDatabase(async (url) => {
    const { deskId, rows } = await fillAsThen(url, all);
    const then = await writeBackup(url, path, { pgDump: false });
    expect(then.migrations.map(({ name }) => name)).toEqual(FIRST);
    expect(then.tables.reduce((sum, table) => sum + table.rows, 0)).toBe(rows);
    const before = await withClient(url, (client) => proveAll(client, deskId));
    expect(before.events).toBeGreaterThan(3);
    expect(await migrate(url, all)).toEqual(all.map(({ name }) => name).filter((name) => !FIRST.includes(name)));
    expect(await withClient(url, (client) => proveAll(client, deskId))).toEqual(before);
  });
  await withScratchDatabase(async (url) => {
    const restored = await restoreBackup(url, path, await checkArchive(path), { migrations: all, purges: [] });
    expect(restored.proof.broken).toEqual([]);
    expect(restored.migrated).toEqual(all.map(({ name }) => name).filter((name) => !FIRST.includes(name)));
    expect(await ask(url, "SELECT name, fetch_pages FROM desk")).toEqual([{ name: "Old Desk", fetch_pages: false }]);
  });
});
