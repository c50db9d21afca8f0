import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "@/scripts/build";
import { portProblem } from "@/scripts/open-port";
import { prepareTemplate } from "@/scripts/prepare-database";
import { addressOf, startServer } from "@/scripts/server-process";
import { openThrowaway } from "@/scripts/throwaway-database";
import type { Load, Measured } from "./client";
import { openNewsroom } from "./newsroom";

const HOST = "127.0.0.1";
const FIRST_PORT = 3220;
const LAST_PORT = 3229;
const DATABASE = "bench";
const SPREAD = 64;
/** A server of this size is compiled step by step while it works: a few thousand saves until it is itself. */
const WARM_MS = 10_000;
/** Of a clock tick in /proc, which has been a hundredth of a second on every Linux for decades. */
const TICK_MS = 10;

export interface SaveFigures {
  connections: number;
  articles: number;
  ours: ServedFigures;
  bare: ServedFigures;
}

/** `cpuMs`: time of a core that the serving process took per save, which neighbours on the machine disturb least. */
export type ServedFigures = Measured & { cpuMs: number };

/** Saves claims through the production server and through the bare one, in turn, on one PostgreSQL. */
export async function measureSaves(
  loads: { connections: number; articles: number }[],
  milliseconds: number,
  told: (line: string) => void,
): Promise<SaveFigures[]> {
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
    };
    Object.assign(process.env, env);
    const newsroom = await openNewsroom(64, SPREAD + 2 * loads.length);
    const server = await startServer(HOST, port, env);
    undo.push(() => server.stop());
    const bare = await child("bare-server.ts", { ...env, PORT: String(barePort) }, true);
    undo.push(() => end(bare));
    const client = await child("client.ts", {}, false);
    undo.push(() => end(client));

    const ask = async (load: Load): Promise<ServedFigures> => {
      const pid = load.port === port ? server.pid : bare.pid;
      const before = cpuOf(pid);
      client.send(load);
      const [measured] = (await once(client, "message")) as [Measured];
      const cpuMs = (cpuOf(pid) - before) / Math.max(1, measured.saved);
      if (measured.failed > 0) told(`  ${measured.failed} answers were no 201: ${measured.trouble}`);
      return { ...measured, cpuMs };
    };
    for (const each of [port, barePort]) {
      await ask({
        port: each,
        origin,
        newsroom,
        connections: 16,
        from: 0,
        articles: SPREAD,
        milliseconds: WARM_MS,
      });
    }
    const figures: SaveFigures[] = [];
    let own = SPREAD;
    for (const { connections, articles } of loads) {
      told(`Saving with ${connections} connections on ${articles} articles`);
      const common = { origin, newsroom, connections, articles };
      // An article holds so many claims and no more: each run of one article has one that is empty.
      const [mine, other] = articles === 1 ? [own++, own++] : [0, 0];
      // Two halves each, in turn, so that a neighbour on the machine disturbs both.
      const half = milliseconds / 2;
      const ours = [await ask({ ...common, from: mine, port, milliseconds: half })];
      const theirs = [await ask({ ...common, from: other, port: barePort, milliseconds: half })];
      theirs.push(await ask({ ...common, from: other, port: barePort, milliseconds: half }));
      ours.push(await ask({ ...common, from: mine, port, milliseconds: half }));
      figures.push({ connections, articles, ours: mean(ours), bare: mean(theirs) });
    }
    return figures;
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

/** Milliseconds of a core a process has taken so far; 0 where there is no /proc. */
function cpuOf(pid: number | undefined): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return 0;
  const fields = readFileSync(stat, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function mean(halves: ServedFigures[]): ServedFigures {
  const of = (pick: (half: ServedFigures) => number) =>
    halves.reduce((sum, half) => sum + pick(half), 0) / halves.length;
  return {
    perSecond: of((half) => half.perSecond),
    p50: of((half) => half.p50),
    p99: of((half) => half.p99),
    saved: halves.reduce((sum, half) => sum + half.saved, 0),
    cpuMs: of((half) => half.cpuMs),
    failed: halves.reduce((sum, half) => sum + half.failed, 0),
    trouble: halves.find((half) => half.trouble)?.trouble ?? "",
  };
}

async function freePorts(): Promise<number[]> {
  const free: number[] = [];
  for (let port = FIRST_PORT; port <= LAST_PORT && free.length < 2; port += 1) {
    if (!(await portProblem(HOST, port))) free.push(port);
  }
  return free;
}

async function child(file: string, env: Record<string, string>, tells: boolean): Promise<ChildProcess> {
  const started = fork(join(import.meta.dirname, file), {
    env: { ...process.env, ...env },
    execArgv: ["--import", "tsx"],
  });
  process.once("exit", () => started.kill());
  if (tells) await once(started, "message");
  return started;
}

async function end(started: ChildProcess): Promise<void> {
  const ended = once(started, "exit");
  started.disconnect();
  await ended;
}
