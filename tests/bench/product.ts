import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { ensureBuild } from "@/scripts/build";
import { portProblem } from "@/scripts/open-port";
import { prepareTemplate } from "@/scripts/prepare-database";
import { addressOf, startServer } from "@/scripts/server-process";
import { openThrowaway } from "@/scripts/throwaway-database";

const HOST = "127.0.0.1";
const FIRST_PORT = 3220;
const LAST_PORT = 3229;
const DATABASE = "bench";
/** Of a clock tick in /proc, which has been a hundredth of a second on every Linux for decades. */
const TICK_MS = 10;

/** The production server on a database of its own, and a bare server beside it. */
export interface Product {
  origin: string;
  port: number;
  pid: number;
  barePort: number;
  bare: ChildProcess;
  /** Starts a process of a bench file that is ended with the rest. */
  child: (file: string) => Promise<ChildProcess>;
}

/** Serves what `fill` writes into an empty database, for as long as the work takes. */
export async function withProduct<Filled, T>(
  bareServer: string,
  fill: () => Promise<Filled>,
  work: (product: Product, filled: Filled) => Promise<T>,
): Promise<T> {
  const undo: (() => unknown)[] = [];
  try {
    const buildId = await ensureBuild();
    const database = await openThrowaway("bench");
    undo.push(() => database.stop());
    await prepareTemplate(database, DATABASE);
    const [port = 0, barePort = 0] = await freePorts();
    const origin = addressOf(HOST, port);
    const env = {
      DATABASE_URL: database.appUrl(DATABASE),
      NEXTAUTH_SECRET: database.secrets.sessionSecret,
      NEXTAUTH_URL: origin,
      CLAIMDESK_DEMO: "0",
      CLAIMDESK_BUILD_ID: buildId,
      CLAIMDESK_LOG_REQUESTS: "0", // a line each would drown the figures
    };
    Object.assign(process.env, env, { DATABASE_OWNER_URL: database.ownerUrl(DATABASE) });
    const filled = await fill();
    const server = await startServer(HOST, port, env);
    undo.push(() => server.stop());
    const child = async (file: string, more: Record<string, string> = {}, tells = false) => {
      const started = await open(file, { ...env, ...more }, tells);
      undo.push(() => end(started));
      return started;
    };
    const bare = await child(bareServer, { PORT: String(barePort) }, true);
    return await work({ origin, port, pid: server.pid, barePort, bare, child }, filled);
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

/** Milliseconds of a core a process has taken so far; 0 where there is no /proc. */
export function cpuOf(pid: number | undefined): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return 0;
  const fields = readFileSync(stat, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** The most memory a process has held so far (MB); 0 where there is no /proc. */
export function peakMemoryOf(pid: number): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return 0;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024;
}

async function freePorts(): Promise<number[]> {
  const free: number[] = [];
  for (let port = FIRST_PORT; port <= LAST_PORT && free.length < 2; port += 1) {
    if (!(await portProblem(HOST, port))) free.push(port);
  }
  return free;
}

async function open(file: string, env: Record<string, string>, tells: boolean): Promise<ChildProcess> {
  const started = fork(file, { env: { ...process.env, ...env }, execArgv: ["--import", "tsx"] });
  process.once("exit", () => started.kill());
  if (tells) await once(started, "message");
  return started;
}

async function end(started: ChildProcess): Promise<void> {
  const ended = once(started, "exit");
  started.disconnect();
  await ended;
}
