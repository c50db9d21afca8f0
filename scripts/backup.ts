import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { BackupError } from "@/lib/backup/backup-error";
import type { Manifest } from "@/lib/backup/manifest";
import { verifyBackup } from "@/lib/backup/verify-backup";
import { writeBackup } from "@/lib/backup/write-backup";
import { readMigrations } from "@/lib/db/migrate";
import { runChore } from "./chore";
import { readChoreEnv, withDatabase } from "./database-to-work-on";
import { count, megabytes, step } from "./say";
import { withScratchDatabase } from "./scratch-database";

const usage = `npm run backup -- [--verify] [--without-pg_dump] [file]

Writes all of Claimdesk, attached files included, into one file.
  file               where to; default: a file named after the moment in CLAIMDESK_DATA/backups
  --verify           restores the backup into a database made for that and proves it;
                     with a file that is there already, checks that one and makes none
  --without-pg_dump  read every table ourselves, so that restoring needs no program of PostgreSQL`;

const told = ({ tables, way }: Manifest) =>
  `${count(
    tables.reduce((sum, table) => sum + table.rows, 0),
    "row",
  )} in ${tables.length} tables, read by ${way === "pg_dump" ? "pg_dump" : "Claimdesk"}`;

await runChore(
  {
    usage,
    words: [0, 1],
    options: { verify: { type: "boolean" }, "without-pg_dump": { type: "boolean" } },
  },
  async ([word], options) => {
    const env = readChoreEnv();
    const moment = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
    const path = resolve(word ?? join(env.CLAIMDESK_DATA, "backups", `claimdesk-${moment}Z.tar`));
    const isThere = existsSync(path);
    await withDatabase(env, async (ownerUrl) => {
      if (!(isThere && options.verify)) {
        const pgDump = !options["without-pg_dump"];
        const manifest = await step("Backing up", () => writeBackup(ownerUrl, path, { pgDump }));
        console.log(`${path}\n${told(manifest)}`);
      }
      if (!options.verify) {
        console.log(
          `Not verified yet: a backup counts once it was restored for trial.\n  npm run backup -- --verify ${path}`,
        );
        return;
      }
      const migrations = await readMigrations(resolve("prisma/migrations"));
      const { checked, restored } = await step("Restoring it for trial", () =>
        verifyBackup(path, migrations, (work) => withScratchDatabase(ownerUrl, env.CLAIMDESK_DATA, work)),
      ).catch((error: unknown) => {
        if (error instanceof BackupError) throw new BackupError(`${error.message}\nThis backup does not count.`);
        throw error;
      });
      console.log(
        `Verified: ${count(restored.rows, "row")} arrived as they were dumped, and ${count(restored.proof.events, "event")} in ` +
          `${count(restored.proof.streams, "chain")} prove. ${megabytes(checked.bytes)}, SHA-256 ${checked.sha256}`,
      );
    });
    return true;
  },
);
