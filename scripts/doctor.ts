import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { readEnv } from "@/lib/runtime/env";
import { runChore } from "./chore";
import { refuseOtherMajor } from "./cluster-version";
import { readSecrets } from "./data-folder";
import { backups, dataFolder, mail, program, providers, running } from "./doctor/around";
import { content, rights, server } from "./doctor/database";
import { examine, type Found, note, type Part } from "./doctor/finding";
import { address, settings } from "./doctor/settings";
import { findServer } from "./postgres-server";
import { DATABASE } from "./prepare-database";
import { addressOf } from "./server-process";

const usage = `npm run doctor

Says what is set, what is reachable and what is wrong, in plain words. Changes nothing. Ends with 1 when something is wrong.`;

/** The addresses of the database, where it can be asked: an embedded one is not started for this. */
function addresses(): { ownerUrl: string; appUrl: string } | null {
  const env = readEnv(process.env);
  if (env.DATABASE_URL) return { ownerUrl: env.DATABASE_OWNER_URL ?? env.DATABASE_URL, appUrl: env.DATABASE_URL };
  refuseOtherMajor(env.CLAIMDESK_DATA);
  const folder = resolve(env.CLAIMDESK_DATA);
  const found = existsSync(join(folder, "cluster")) ? findServer(join(folder, "cluster")) : undefined;
  if (!found) return null;
  const { ownerPassword, appPassword } = readSecrets(folder);
  const url = (user: string, password: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${found.port}/${DATABASE}`;
  return { ownerUrl: url("claimdesk_owner", ownerPassword), appUrl: url("claimdesk_app", appPassword) };
}

async function database(): Promise<Found[]> {
  const env = readEnv(process.env);
  const known = addresses();
  if (!known) return [note("the embedded database is not running; npm start runs it")];
  const wanted = env.DATABASE_WRITE_CONNECTIONS + env.DATABASE_READ_CONNECTIONS + 2;
  const found = await server(known.appUrl, wanted).catch((error: unknown): Found[] => [
    { state: "wrong", words: `it does not let us in (${error instanceof Error ? error.message : error})` },
  ]);
  if (found.some(({ state }) => state === "wrong")) return found;
  return [...found, ...(await content(known.ownerUrl)), ...(await rights(known.ownerUrl, known.appUrl))];
}

const env = () => readEnv(process.env);
const PROGRAM: Part = { name: "Program", look: program };
const SETTINGS: Part = { name: "Settings", look: () => settings(process.env) };
const parts: Part[] = [
  { name: "Address", look: () => address(process.env) },
  { name: "Data folder", look: () => dataFolder(env().CLAIMDESK_DATA, !env().DATABASE_URL) },
  { name: "Database", look: database },
  { name: "Backups", look: () => backups(env().CLAIMDESK_DATA, Date.now()) },
  { name: "Mail", look: () => mail(env()) },
  { name: "Signing in elsewhere", look: () => providers(env()) },
  { name: "Claimdesk", look: () => running(env().NEXTAUTH_URL ?? addressOf(env().HOST, env().PORT)) },
];

await runChore({ usage, options: {}, words: [0, 0] }, async () => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  let amiss = await examine([PROGRAM, SETTINGS], console.log);
  if (amiss === 0) amiss = await examine(parts, console.log);
  else console.log("The rest is looked at once the settings are right.");
  console.log(amiss === 0 ? "\nNothing is wrong." : `\n${amiss} ${amiss === 1 ? "thing is" : "things are"} wrong.`);
  return amiss === 0;
});
