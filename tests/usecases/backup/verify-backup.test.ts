import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { beforeAll, expect, test } from "vitest";
import { NoScratchDatabase, verifiedPath, verifyBackup, withDatabaseBeside } from "@/lib/backup/verify-backup";
import { writeBackup } from "@/lib/backup/write-backup";
import { type Migration, readMigrations } from "@/lib/db/migrate";
import { asOwner } from "@/tests/support/database";
import { temporaryFolder } from "@/tests/support/temporary-folder";
import { aFullDesk } from "./a-full-desk";
import { repack } from "./repack";

const ownerUrl = () => process.env.DATABASE_OWNER_URL ?? "";
const beside = <T>(work: (url: string) => Promise<T>) => withDatabaseBeside(ownerUrl(), work);
const scratch = () =>
  asOwner<{ name: string }>("SELECT datname AS name FROM pg_database WHERE datname LIKE 'claimdesk\\_check\\_%'");
let migrations: Migration[];

beforeAll(async () => {
  migrations = await readMigrations(resolve("prisma/migrations"));
  await aFullDesk();
});

async function aBackup(): Promise<string> {
  const path = join(temporaryFolder(), "backup.tar");
  await writeBackup(ownerUrl(), path, { pgDump: false });
  return path;
}

test("a backup that was restored for trial is noted beside it, and the trial leaves nothing", async () => {
  const path = await aBackup();
  const { restored } = await verifyBackup(path, migrations, beside);
  const note = JSON.parse(readFileSync(verifiedPath(path), "utf8"));
  const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex");
  expect(note).toMatchObject({ sha256, rows: restored.rows, events: restored.proof.events });
  expect(await scratch()).toEqual([]);
});

test("one that does not come back as it was gets no note", async () => {
  const path = await aBackup();
  const bent = await repack(path, (manifest) => ({
    ...manifest,
    tables: manifest.tables.map((table) => (table.name === "claim" ? { ...table, rows: table.rows + 1 } : table)),
  }));
  await expect(verifyBackup(bent, migrations, beside)).rejects.toThrow("claim: 3 rows were dumped and 2 arrived");
  expect(existsSync(verifiedPath(bent))).toBe(false);
  expect(await scratch()).toEqual([]);
});

test("what a killed trial left is cleared away by the next one", async () => {
  await asOwner("CREATE DATABASE claimdesk_check_999999_left");
  await beside(async () =>
    expect((await scratch()).map(({ name }) => name)).not.toContain("claimdesk_check_999999_left"),
  );
});

test("a role that may not make a database is told how it may", async () => {
  const url = new URL(ownerUrl());
  await asOwner("CREATE ROLE plain_owner LOGIN PASSWORD 'plain'");
  try {
    [url.username, url.password] = ["plain_owner", "plain"];
    await expect(withDatabaseBeside(url.href, async () => {})).rejects.toThrow(NoScratchDatabase);
    await expect(withDatabaseBeside(url.href, async () => {})).rejects.toThrow("ALTER ROLE … CREATEDB");
  } finally {
    await asOwner("DROP ROLE plain_owner");
  }
});

test("a backup is of one moment: what is written meanwhile is not in it, and stops nobody", async () => {
  const writer = new Client({ connectionString: ownerUrl() });
  await writer.connect();
  const path = join(temporaryFolder(), "backup.tar");
  const backing = writeBackup(ownerUrl(), path, { pgDump: false });
  for (let turn = 0; turn < 20; turn += 1) {
    await writer.query("INSERT INTO rate_limit (key, window_start, count) VALUES ($1, now(), 1)", [`k${turn}`]);
  }
  await backing;
  await writer.end();
  await verifyBackup(path, migrations, beside);
});
