import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { checkArchive } from "@/lib/backup/archive-reader";
import { restoreBackup } from "@/lib/backup/restore-backup";
import { writeBackup } from "@/lib/backup/write-backup";
import { readMigrations } from "@/lib/db/migrate";
import { asOwner } from "@/tests/support/database";
import { ask, withScratchDatabase } from "@/tests/support/scratch-database";
import { temporaryFolder } from "@/tests/support/temporary-folder";
import { aFullDesk } from "./a-full-desk";

const ownerUrl = () => process.env.DATABASE_OWNER_URL ?? "";
const migrations = () => readMigrations(resolve("prisma/migrations"));

describe("a backup", () => {
  test("comes back as it was", async () => {
    await asOwner(
      "INSERT INTO instance (id, demo, epoch, created_at) VALUES (1, false, gen_random_uuid(), now()) ON CONFLICT DO NOTHING",
    );
    await aFullDesk();
    const path = join(temporaryFolder(), "b.tar");
    await writeBackup(ownerUrl(), path, { pgDump: false });
    const checked = await checkArchive(path);
    const options = { migrations: await migrations(), purges: [] };
    await withScratchDatabase(async (url) => {
      const restored = await restoreBackup(url, path, checked, options);
      expect(restored.proof.broken).toEqual([]);
      expect(restored.proof.events).toBeGreaterThan(3);
    });
  });
});
