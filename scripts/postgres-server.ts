import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import type { DatabaseAccount } from "./database-account";
import { programEnv } from "./postgres-programs";
import { commandLine, ended, identify, isAlive, type ProcessIdentity, signal } from "./process-identity";

/** The server that runs on a cluster, whoever started it. */
export function findServer(cluster: string): { process: ProcessIdentity; port: number } | undefined {
  const path = join(cluster, "postmaster.pid");
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, "utf8").split("\n");
  const process = identify(Number(lines[0]));
  if (process && commandLine(process.pid).includes(cluster)) return { process, port: Number(lines[3]) };
  rmSync(path); // left by a killed one; PostgreSQL would be misled if its process id was given out again
  return undefined;
}

/** Starts a server in a session of its own: Ctrl-C in the terminal does not reach it. */
export function launchServer(
  postgres: string,
  cluster: string,
  settings: Record<string, string>,
  log: string,
  account: DatabaseAccount,
): ChildProcess {
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { file, args, ids } = account.launch(postgres, ["-D", cluster, ...flags]);
  if (existsSync(log) && statSync(log).size > 10_000_000) renameSync(log, `${log}.old`);
  const output = openSync(log, "a", 0o600);
  const stdio: ["ignore", number, number] = ["ignore", output, output];
  const child = spawn(file, args, { ...ids, cwd: "/", env: programEnv, detached: true, stdio });
  child.unref();
  return child;
}

/** Whether the server at that address is the one on this cluster and takes questions. */
async function answers(url: string, cluster: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  client.on("error", () => {}); // what matters is whether the question below is answered
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder");
    return rows[0]?.folder === cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Waits until a living server answers; false when it ends or the time does. */
export async function becomesReady(
  server: ProcessIdentity,
  url: string,
  cluster: string,
  milliseconds: number,
): Promise<boolean> {
  const until = performance.now() + milliseconds;
  while (isAlive(server) && performance.now() < until) {
    if (await answers(url, cluster)) return true;
    await sleep(50);
  }
  return false;
}

/** Ends a server: first so that it finishes its work, last by force (its next start recovers from its log). */
export async function stopServer(server: ProcessIdentity): Promise<void> {
  signal(server, "SIGCONT"); // a frozen one would not hear the rest
  const ways: [NodeJS.Signals, number][] = [
    ["SIGINT", 20_000],
    ["SIGQUIT", 10_000],
    ["SIGKILL", 5_000],
  ];
  for (const [name, milliseconds] of ways) {
    signal(server, name);
    if (await ended(server, milliseconds)) return;
  }
}
