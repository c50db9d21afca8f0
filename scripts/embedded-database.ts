import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { refuseOtherMajor } from "./cluster-version";
import { openDataFolder, readSecrets, type Secrets, writeSecrets } from "./data-folder";
import { type DatabaseAccount, databaseAccount } from "./database-account";
import { freePort, portProblem } from "./open-port";
import { createCluster, findPostgres } from "./postgres-programs";
import { becomesReady, findServer, launchServer, stopServer } from "./postgres-server";
import { identify, isAlive, type ProcessIdentity, signal } from "./process-identity";
import { Trouble } from "./say";

const OWNER = "claimdesk_owner";
const APP = "claimdesk_app";

/** A PostgreSQL of ours that answers. */
export interface EmbeddedDatabase {
  secrets: Secrets;
  ownerUrl(database: string): string;
  appUrl(database: string): string;
  isAlive(): boolean;
  stop(): Promise<void>;
  /** Ends it at once, without waiting: for a process that is about to end itself. */
  abort(): void;
}

export interface EmbeddedOptions {
  /** For tests: nothing needs to outlive a power cut. */
  throwaway?: boolean;
}

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
};
const THROWAWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" };

/**
 * Starts PostgreSQL on `dataFolder`/cluster, creating it at the first start, or takes over the one that runs there. It
 * outlives us when we are killed: the next start finds it.
 */
export async function startEmbeddedDatabase(
  dataFolder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  refuseOtherMajor(dataFolder);
  const { postgres, initdb } = findPostgres();
  const folder = openDataFolder(dataFolder);
  const cluster = join(folder, "cluster");
  const secrets = readSecrets(folder);
  const account = databaseAccount(initdb, folder);
  if (!existsSync(cluster)) createCluster(initdb, folder, { name: OWNER, password: secrets.ownerPassword }, account);
  const url = (user: string, password: string, database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${secrets.databasePort}/${database}`;
  const ownerUrl = (database: string) => url(OWNER, secrets.ownerPassword, database);
  const server =
    (await takeOver(cluster, secrets, () => ownerUrl("postgres"))) ??
    (await startServer(postgres, folder, secrets, () => ownerUrl("postgres"), account, options));
  return {
    secrets,
    ownerUrl,
    appUrl: (database) => url(APP, secrets.appPassword, database),
    isAlive: () => isAlive(server),
    stop: () => stopServer(server),
    abort: () => signal(server, "SIGQUIT"),
  };
}

async function takeOver(cluster: string, secrets: Secrets, url: () => string): Promise<ProcessIdentity | undefined> {
  const found = findServer(cluster);
  if (!found) return undefined;
  secrets.databasePort = found.port;
  signal(found.process, "SIGCONT"); // it may have been left frozen
  if (await becomesReady(found.process, url(), cluster, 15_000)) return found.process;
  await stopServer(found.process);
  return undefined;
}

async function startServer(
  postgres: string,
  folder: string,
  secrets: Secrets,
  url: () => string,
  account: DatabaseAccount,
  options: EmbeddedOptions,
): Promise<ProcessIdentity> {
  const cluster = join(folder, "cluster");
  const log = join(folder, "database.log");
  const until = performance.now() + 20_000;
  // Tried again: the children of a killed server hold its memory for a moment, and a free port can be taken meanwhile.
  for (;;) {
    if (!secrets.databasePort || (await portProblem("127.0.0.1", secrets.databasePort))) {
      secrets.databasePort = await freePort();
    }
    writeSecrets(folder, secrets);
    const settings = { ...SETTINGS, port: String(secrets.databasePort), ...(options.throwaway ? THROWAWAY : {}) };
    const child = launchServer(postgres, cluster, settings, log, account);
    const failed = new Promise<string>((done) => child.once("error", (error) => done(error.message)));
    const server = child.pid === undefined ? undefined : identify(child.pid);
    if (server && (await becomesReady(server, url(), cluster, 120_000))) return server;
    if (performance.now() > until) {
      const words =
        child.pid === undefined ? await failed : readFileSync(log, "utf8").trimEnd().split("\n").slice(-8).join("\n");
      throw new Trouble(`The database does not start. The end of ${log}:\n${words}`);
    }
    await sleep(500);
  }
}
