import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { checkArchive } from "@/lib/backup/archive-reader";
import { findProgram } from "@/lib/backup/pg-programs";
import { restoreBackup } from "@/lib/backup/restore-backup";
import { writeBackup } from "@/lib/backup/write-backup";
import { type Migration, readMigrations } from "@/lib/db/migrate";
import { asOwner } from "@/tests/support/database";
import { ask, withScratchDatabase } from "@/tests/support/scratch-database";
import { temporaryFolder } from "@/tests/support/temporary-folder";
import { aFullDesk } from "./a-full-desk";
import { repack } from "./repack";

const ownerUrl = () => process.env.DATABASE_OWNER_URL ?? "";
let migrations: Migration[];
let desk: Awaited<ReturnType<typeof aFullDesk>>;

beforeAll(async () => {
  migrations = await readMigrations(resolve("prisma/migrations"));
  desk = await aFullDesk();
  await aFullDesk("Night Desk");
});

async function aBackup(pgDump = false): Promise<string> {
  const path = join(temporaryFolder(), "backup.tar");
  await writeBackup(ownerUrl(), path, { pgDump });
  return path;
}

async function restore(url: string, path: string, options: Partial<Parameters<typeof restoreBackup>[3]> = {}) {
  return restoreBackup(url, path, await checkArchive(path), { migrations, purges: [], ...options });
}

/** Every schema and table that is there: nothing is left of what was refused. */
const everything = (url: string) =>
  ask(url, "SELECT schemaname, tablename FROM pg_tables WHERE schemaname !~ '^pg_|information_schema' ORDER BY 1, 2");

describe("a backup", () => {
  test("is one private file that names every table", async () => {
    const path = await aBackup();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(path, ".."))).toEqual(["backup.tar"]);
    const { manifest } = await checkArchive(path);
    const tables = await asOwner<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
    );
    expect(manifest.tables.map((table) => table.name).sort()).toEqual(tables.map((table) => table.name).sort());
    expect(manifest.migrations.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  });

  test("comes back as it was, and a backup of that says the same", async () => {
    const path = await aBackup();
    const { manifest } = await checkArchive(path);
    await withScratchDatabase(async (url) => {
      const { proof, migrated } = await restore(url, path);
      expect(proof.broken).toEqual([]);
      expect(proof.events).toBeGreaterThan(5);
      expect(migrated).toEqual([]);
      const again = join(temporaryFolder(), "again.tar");
      const second = await writeBackup(url, again, { pgDump: false });
      const alike = (tables: typeof manifest.tables) => tables.filter((table) => table.name !== "instance");
      expect(alike(second.tables)).toEqual(alike(manifest.tables));
      expect(second.epoch).not.toBe(manifest.epoch);
      // The same constraints, triggers and indexes as a database that was only ever migrated.
      const shape = `SELECT conrelid::regclass::text AS t, conname, pg_get_constraintdef(oid) AS d FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        UNION ALL SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT schemaname, tablename, '' FROM pg_tables WHERE schemaname !~ '^pg_|information_schema' ORDER BY 1, 2, 3`;
      expect(await ask(url, shape)).toEqual(await asOwner(shape));
    });
  });

  test.skipIf(!findProgram("pg_dump", 18))("that pg_dump made comes back the same way", async () => {
    const path = await aBackup(true);
    const { manifest } = await checkArchive(path);
    expect(manifest.parts.map((part) => part.name)).toEqual(["claimdesk.pgdump"]);
    await withScratchDatabase(async (url) => {
      expect((await restore(url, path)).proof.broken).toEqual([]);
    });
  });

  test("does not write over a file, and leaves none where it fails", async () => {
    const path = await aBackup();
    await expect(writeBackup(ownerUrl(), path, { pgDump: false })).rejects.toThrow("is there already");
    const folder = temporaryFolder();
    await withScratchDatabase(async (url) => {
      await expect(writeBackup(url, join(folder, "none.tar"), { pgDump: false })).rejects.toThrow("holds no Claimdesk");
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("restoring", () => {
  test("makes a new epoch, and no session, link or token of the old state lets anybody in", async () => {
    const { deskId, memberId, userId } = desk.owner;
    await asOwner(
      "INSERT INTO session (id_hash, user_id, user_agent, created_at, last_seen_at, expires_at) VALUES ('s', $1, '', now(), now(), now())",
      [userId],
    );
    await asOwner(
      "INSERT INTO password_reset (token_hash, user_id, created_at, expires_at) VALUES ('r', $1, now(), now())",
      [userId],
    );
    await asOwner(
      `INSERT INTO access_token (desk_id, id, member_id, name, token_hash, prefix, scopes, created_at, expires_at)
       VALUES ($1, $2, $3, 'script', 't', 'cdk_', '{}', now(), now())`,
      [deskId, randomUUID(), memberId],
    );
    await asOwner(
      `INSERT INTO invitation (desk_id, id, token_hash, role, created_by_id, created_at, expires_at)
       VALUES ($1, $2, 'i', 'viewer', $3, now(), now() + interval '1 day')`,
      [deskId, randomUUID(), memberId],
    );
    const path = await aBackup();
    await withScratchDatabase(async (url) => {
      await restore(url, path);
      const [before] = await asOwner<{ epoch: string }>("SELECT epoch FROM instance");
      const [after] = await ask<{ epoch: string }>(url, "SELECT epoch FROM instance");
      expect(after?.epoch).not.toBe(before?.epoch);
      expect(await ask(url, "SELECT id_hash FROM session")).toEqual([]);
      expect(await ask(url, "SELECT token_hash FROM password_reset")).toEqual([]);
      expect(await ask(url, "SELECT token_hash FROM access_token WHERE revoked_at IS NULL")).toEqual([]);
      expect(await ask(url, "SELECT token_hash FROM invitation WHERE revoked_at IS NULL")).toEqual([]);
      expect(await ask(url, `SELECT password_hash FROM "user" WHERE id = '${userId}'`)).toHaveLength(1);
    });
  });

  test("is refused where somebody works, where something else lives, and where others are connected", async () => {
    const path = await aBackup();
    await expect(restore(ownerUrl(), path)).rejects.toThrow("This database is not empty: somebody works in it");
    await withScratchDatabase(async (url) => {
      await ask(url, "CREATE TABLE bookkeeping (id int)");
      await expect(restore(url, path)).rejects.toThrow('it holds "bookkeeping"');
      await ask(url, "DROP TABLE bookkeeping");
      const other = new Client({ connectionString: url });
      await other.connect();
      await expect(restore(url, path)).rejects.toThrow("1 other connections use this database");
      await other.end();
      expect(await everything(url)).toEqual([]);
    });
  });

  test("works in a database that was started and never used", async () => {
    const path = await aBackup();
    await withScratchDatabase(async (url) => {
      await restore(url, path);
      await ask(url, 'TRUNCATE desk, "user", purge, file_content, command CASCADE');
      await restore(url, path);
      expect(await ask(url, "SELECT FROM desk")).toHaveLength(2);
      await expect(restore(url, path)).rejects.toThrow("somebody works in it");
    });
  });

  test("writes nothing for a damaged or unfinished file", async () => {
    const path = await aBackup();
    const bytes = readFileSync(path);
    const at = bytes.indexOf("tables/file_content.copy.gz") + 5_000;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(`${path}.bent`, bytes);
    await expect(checkArchive(`${path}.bent`)).rejects.toThrow(
      "tables/file_content.copy.gz is not what the backup wrote",
    );
    truncateSync(path, bytes.length - 20_000);
    await expect(checkArchive(path)).rejects.toThrow(/not whole|not all of it/);
    writeFileSync(path, "no tar at all");
    await expect(checkArchive(path)).rejects.toThrow("It is another file, or not all of it is there");
  });

  test("leaves an empty database empty when the rows are not those that were dumped", async () => {
    const path = await aBackup();
    const other = createHash("sha256").update("other rows").digest("hex");
    const bent = await repack(path, (manifest) => ({
      ...manifest,
      tables: manifest.tables.map((table) => (table.name === "claim" ? { ...table, sha256: other } : table)),
    }));
    await withScratchDatabase(async (url) => {
      await expect(restore(url, bent)).rejects.toThrow("claim: the rows that arrived are not those that were dumped");
      expect(await everything(url)).toEqual([]);
    });
  });

  test("refuses what a newer Claimdesk wrote", async () => {
    const path = await aBackup();
    await withScratchDatabase(async (url) => {
      await expect(restore(url, path, { migrations: migrations.slice(0, -1) })).rejects.toThrow(
        `made by a newer Claimdesk (it has seen ${migrations.at(-1)?.name})`,
      );
      const changed = migrations.map((each, index) => (index === 0 ? { ...each, checksum: "0".repeat(64) } : each));
      await expect(restore(url, path, { migrations: changed })).rejects.toThrow("made by another Claimdesk");
      expect(await everything(url)).toEqual([]);
    });
    expect(existsSync(path)).toBe(true);
  });

  test("refuses a broken record unless it is asked to take it", async () => {
    await asOwner("ALTER TABLE event DISABLE TRIGGER event_is_immutable");
    const tamper = (from: string, to: string) =>
      asOwner("UPDATE event SET type = $3 WHERE stream_id = $1 AND seq = 1 AND type = $2", [desk.articleId, from, to]);
    await tamper("article_created", "article_moved");
    const path = await aBackup();
    await tamper("article_moved", "article_created");
    await asOwner("ALTER TABLE event ENABLE TRIGGER event_is_immutable");
    await withScratchDatabase(async (url) => {
      await expect(restore(url, path)).rejects.toThrow(
        `desk ${desk.id}, article ${desk.articleId}, event 1: its row says something else than its payload`,
      );
      expect(await everything(url)).toEqual([]);
      const { proof } = await restore(url, path, { acceptBroken: true });
      expect(proof.broken).toHaveLength(1);
    });
  });
});
