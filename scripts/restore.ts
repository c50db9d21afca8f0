import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Client } from "pg";
import { checkArchive } from "@/lib/backup/archive-reader";
import { type Restored, restoreBackup } from "@/lib/backup/restore-backup";
import { readMigrations } from "@/lib/db/migrate";
import type { Purge } from "@/lib/db/purge";
import { appendToPurgeList, purgeListPath, readPurgeList } from "@/lib/db/purge-list";
import { runChore } from "./chore";
import { refuseOtherMajor } from "./cluster-version";
import { readChoreEnv, whileStarted } from "./database-to-work-on";
import { DATABASE, finishFirstStart, openEmbedded } from "./prepare-database";
import { claimPlace } from "./run-record";
import { count, step, Trouble } from "./say";

const usage = `npm run restore -- [--purges file] [--accept-broken] file

Puts a backup into an empty database: the one in DATABASE_OWNER_URL or DATABASE_URL, else the embedded one in CLAIMDESK_DATA.
  --purges file    a newer purge-list.jsonl than the one in CLAIMDESK_DATA: what was purged since the backup is purged again
  --accept-broken  restore although the record in the backup does not prove`;

/** The list beside the database and the one that was named, each purge once. */
async function purgesOf(dataFolder: string, named: string | undefined): Promise<Purge[]> {
  if (named !== undefined && !existsSync(named)) throw new Trouble(`There is no ${named}.`);
  const here = await readPurgeList(purgeListPath(dataFolder));
  const given = named === undefined ? [] : await readPurgeList(named);
  return [...new Map([...here, ...given].map((purge) => [purge.id, purge])).values()];
}

/** From now on the list beside this database knows all that is not in it any more. */
async function keepPurges(ownerUrl: string, dataFolder: string): Promise<void> {
  const path = purgeListPath(dataFolder);
  const listed = new Set((await readPurgeList(path)).map((purge) => purge.id));
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Omit<Purge, "at"> & { at: Date }>(
      `SELECT id, desk_id AS "deskId", erasure_id AS "erasureId", at, what FROM purge ORDER BY at, id`,
    );
    const missing = rows.filter((row) => !listed.has(row.id));
    await appendToPurgeList(
      path,
      missing.map((row) => ({ ...row, at: row.at.toISOString() })),
    );
  } finally {
    await client.end();
  }
}

function tell({ rows, proof, migrated, purged, secondFactors }: Restored): void {
  console.log(
    `${count(rows, "row")} are back, and ${count(proof.events, "event")} in ${count(proof.streams, "chain")} were checked.`,
  );
  if (proof.broken.length > 0)
    console.log(
      `${count(proof.broken.length, "chain")} did not prove when the backup was taken already: npm run verify-log`,
    );
  if (migrated.length > 0) console.log(`Brought up to date: ${migrated.join(", ")}`);
  if (purged.length > 0) console.log(`Purged again, since the backup is older: ${count(purged.length, "purge")}`);
  if (secondFactors > 0) {
    console.log(
      `${count(secondFactors, "second factor")} can be used only with the NEXTAUTH_SECRET of where the backup was taken (sessionSecret in its secrets.json).`,
    );
  }
  console.log(
    "Everybody signs in anew; open invitations, password links and access tokens of that time are void. npm start goes on.",
  );
}

await runChore(
  {
    usage,
    words: [1, 1],
    options: { purges: { type: "string" }, "accept-broken": { type: "boolean" } },
  },
  async ([word = ""], options) => {
    const env = readChoreEnv();
    if (!env.DATABASE_URL) refuseOtherMajor(env.CLAIMDESK_DATA);
    const path = resolve(word);
    const checked = await step("Checking the file", () => checkArchive(path));
    const place = await claimPlace(env.CLAIMDESK_DATA, "(npm run restore)");
    process.once("exit", place.leave);
    const purges = await purgesOf(env.CLAIMDESK_DATA, options.purges);
    if (purges.length === 0) {
      console.log(
        "No list of purges was found: what was purged after this backup comes back. Its newest purge-list.jsonl would prevent that (--purges).",
      );
    }
    const migrations = await readMigrations(resolve("prisma/migrations"));
    const restore = (ownerUrl: string) =>
      step("Restoring", () =>
        restoreBackup(ownerUrl, path, checked, { migrations, purges, acceptBroken: options["accept-broken"] ?? false }),
      );
    if (env.DATABASE_URL) {
      const ownerUrl = env.DATABASE_OWNER_URL ?? env.DATABASE_URL;
      tell(await restore(ownerUrl));
      await keepPurges(ownerUrl, env.CLAIMDESK_DATA);
    } else {
      await whileStarted(env, async (database) => {
        const name = await openEmbedded(database);
        tell(await restore(database.ownerUrl(name)));
        await finishFirstStart(database, name);
        await keepPurges(database.ownerUrl(DATABASE), env.CLAIMDESK_DATA);
      });
    }
    return true;
  },
);
