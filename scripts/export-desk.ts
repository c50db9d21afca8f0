import { join, resolve } from "node:path";
import { exportDesk, findDesk } from "@/lib/backup/export-desk";
import { withClient } from "@/lib/backup/with-client";
import { readMigrations } from "@/lib/db/migrate";
import { runChore } from "./chore";
import { readChoreEnv, withDatabase } from "./database-to-work-on";
import { count, step } from "./say";

const usage = `npm run export-desk -- <desk id or name> [file]

Writes all of one desk into a file that another Claimdesk takes in (npm run import-desk). People leave as names:
without e-mail addresses, passwords, sessions and tokens. The desk stays here as it is.`;

await runChore({ usage, words: [1, 2], options: {} }, async ([idOrName = "", word]) => {
  const env = readChoreEnv();
  const migrations = await readMigrations(resolve("prisma/migrations"));
  await withDatabase(env, async (ownerUrl) => {
    const desk = await withClient(ownerUrl, (client) => findDesk(client, idOrName));
    const moment = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
    const path = resolve(word ?? join(env.CLAIMDESK_DATA, "exports", `desk-${desk.id}-${moment}Z.tar`));
    const { tables } = await step(`Exporting “${desk.name}”`, () => exportDesk(ownerUrl, desk, path, migrations));
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `${path}\n${count(rows, "row")} in ${tables.length} tables. It holds everything the desk knows, confidential sources too: keep it so.`,
    );
  });
  return true;
});
