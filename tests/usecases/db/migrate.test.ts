import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type Migration, MigrationError, migrate } from "@/lib/db/migrate";
import { ask, withScratchDatabase } from "../../support/scratch-database";

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});

const first = migration("1_first", "CREATE TABLE a (id int); INSERT INTO a VALUES (1);");
const broken = migration("2_second", "CREATE TABLE b (id int);\nALTER TABLE missing ADD COLUMN c int;");
const mended = migration("2_second", "CREATE TABLE b (id int);");

const tables = async (url: string) =>
  (await ask<{ name: string }>(url, "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"))
    .map((row) => row.name)
    .filter((name) => name !== "_prisma_migrations");

describe("the migration runner", () => {
  test("applies each migration once, in order, and writes down what Prisma would", () =>
    withScratchDatabase(async (url) => {
      expect(await migrate(url, [first])).toEqual(["1_first"]);
      expect(await migrate(url, [first, mended])).toEqual(["2_second"]);
      expect(await migrate(url, [first, mended])).toEqual([]);
      expect(
        await ask(
          url,
          `SELECT migration_name, checksum, applied_steps_count, finished_at >= started_at AS finished, rolled_back_at, logs
             FROM _prisma_migrations ORDER BY migration_name`,
        ),
      ).toEqual(
        [first, mended].map(({ name, checksum }) => ({
          migration_name: name,
          checksum,
          applied_steps_count: 1,
          finished: true,
          rolled_back_at: null,
          logs: null,
        })),
      );
    }));

  test("a failed one is named, leaves nothing behind and runs again when it is mended", () =>
    withScratchDatabase(async (url) => {
      await expect(migrate(url, [first, broken])).rejects.toThrow(
        /^Migration 2_second failed and left nothing behind: relation "missing" does not exist \(42P01/,
      );
      expect(await tables(url)).toEqual(["a"]);
      expect(await migrate(url, [first, mended])).toEqual(["2_second"]);
      expect(await tables(url)).toEqual(["a", "b"]);
    }));

  test("one whose file changed after it was applied is refused", () =>
    withScratchDatabase(async (url) => {
      await migrate(url, [first]);
      const edited = migration("1_first", `${first.sql} -- edited`);
      await expect(migrate(url, [edited, mended])).rejects.toThrow(MigrationError);
      expect(await tables(url)).toEqual(["a"]);
    }));

  test("two processes that start at once do not do it twice", () =>
    withScratchDatabase(async (url) => {
      const applied = await Promise.all([migrate(url, [first, mended]), migrate(url, [first, mended])]);
      expect(applied.flat().sort()).toEqual(["1_first", "2_second"]);
      expect(await ask(url, "SELECT id FROM a")).toEqual([{ id: 1 }]);
    }));
});
