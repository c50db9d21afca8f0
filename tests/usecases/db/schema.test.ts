import { readdirSync, readFileSync } from "node:fs";
import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { type Datamodel, schemaDiff } from "@/scripts/schema-diff";
import { asOwner } from "../../support/database";
import { ask, withScratchDatabase } from "../../support/scratch-database";

const SCHEMA = "prisma/schema";
const schema: Datamodel = readdirSync(SCHEMA).map((name) => [name, readFileSync(`${SCHEMA}/${name}`, "utf8")]);

const COLUMNS = `
  SELECT table_name, column_name, data_type, udt_name, is_nullable, column_default, datetime_precision
    FROM information_schema.columns
   WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1, 2`;
const INDEXES = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'";
const FOREIGN_KEYS = `
  SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) AS words FROM pg_constraint
   WHERE contype = 'f' AND connamespace = 'public'::regnamespace`;
const BEYOND_PRISMA = `
  SELECT conrelid::regclass || ': ' || conname || ' ' || pg_get_constraintdef(oid) AS words
    FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace
   UNION ALL
  SELECT tgrelid::regclass || ': ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
   ORDER BY 1`;

const wordsOf = (rows: { words: string }[]) => rows.map((row) => row.words);

describe("what the migrations make", () => {
  test("is what the Prisma schema says", () =>
    withScratchDatabase(async (url) => {
      await ask(url, await schemaDiff([], schema));
      expect(await asOwner(COLUMNS)).toEqual(await ask(url, COLUMNS));
      expect(await asOwner(INDEXES)).toEqual(expect.arrayContaining(await ask(url, INDEXES)));
      expect(await asOwner(FOREIGN_KEYS)).toEqual(expect.arrayContaining(await ask(url, FOREIGN_KEYS)));
    }));

  test("holds the checks and triggers that stand in SQL only", async () => {
    await expect(`${wordsOf(await asOwner(BEYOND_PRISMA)).join("\n")}\n`).toMatchFileSnapshot("beyond-prisma.snap.txt");
  });

  test("lets the app add what happened, and neither change nor remove it", async () => {
    const app = new Client({ connectionString: process.env.DATABASE_URL });
    await app.connect();
    try {
      for (const table of [
        "event",
        "event_payload",
        "foreign_event",
        "version",
        "assessment",
        "thread_post",
        "signature",
        "access_log",
      ]) {
        await expect(app.query(`DELETE FROM "${table}"`)).rejects.toThrow("permission denied");
        await expect(app.query(`UPDATE "${table}" SET desk_id = desk_id`)).rejects.toThrow("permission denied");
      }
      await expect(app.query("UPDATE instance SET demo = true")).rejects.toThrow("permission denied");
      await expect(app.query("DELETE FROM purge")).rejects.toThrow("permission denied");
      await expect(app.query("SET claimdesk.purging = 'yes'; DELETE FROM event_payload")).rejects.toThrow("permission");
      expect((await app.query("SELECT FROM event")).rowCount).toBe(0);
    } finally {
      await app.end();
    }
  });
});
