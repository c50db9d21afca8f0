import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect } from "@playwright/test";
import { Client } from "pg";
import { freePort } from "@/scripts/open-port";
import { findServer } from "@/scripts/postgres-server";
import { ended, identify, isAlive, type ProcessIdentity, signal } from "@/scripts/process-identity";

interface RunRecord {
  start: ProcessIdentity;
  server?: ProcessIdentity;
}

/**
 * A Claimdesk of one test's own, started as a person starts it, on a folder of its own below .data. Only what it started
 * is ever sent a signal.
 */
export class RunningClaimdesk {
  readonly #folder: string;
  readonly #port: number;
  readonly #demo: boolean;
  #start: ChildProcess | undefined;
  #printed = "";

  private constructor(folder: string, port: number, demo: boolean) {
    this.#folder = folder;
    this.#port = port;
    this.#demo = demo;
  }

  /** The code of the first run, as it was printed. */
  get code(): string {
    return /^ {2}((?:[0-9A-Z]{5}-){3}[0-9A-Z]{5})$/m.exec(this.#printed)?.[1] ?? "";
  }

  /** With a demo newsroom, or empty: then whoever brings the code it prints begins. */
  static async start(demo = true): Promise<RunningClaimdesk> {
    // Named as scripts/throwaway-database.ts names its folders: the next run clears what a killed one leaves.
    const claimdesk = new RunningClaimdesk(resolve(".data", `e2e-${process.pid}`), await freePort(), demo);
    await claimdesk.startAgain();
    return claimdesk;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** npm start, on the same data. */
  async startAgain(): Promise<void> {
    this.#printed = "";
    const { DATABASE_URL: _, CLAIMDESK_DEMO: __, NEXTAUTH_URL: ___, NODE_ENV: ____, ...rest } = process.env;
    const own = {
      PORT: String(this.#port),
      HOST: "127.0.0.1",
      CLAIMDESK_DATA: this.#folder,
      ...(this.#demo ? {} : { CLAIMDESK_DEMO: "0" }),
    };
    const env: Record<string, string | undefined> = { ...rest, ...own };
    this.#start = spawn(process.execPath, ["scripts/bootstrap.mjs", "scripts/start.ts"], {
      env: env as NodeJS.ProcessEnv,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#start.stdout, this.#start.stderr]) {
      stream?.on("data", (chunk) => {
        this.#printed += String(chunk);
      });
    }
    await expect(() => expect(this.#printed, this.#printed).toContain("Claimdesk is ready")).toPass({
      timeout: 90_000,
    });
  }

  /** Asks its database as the owner: for what no page makes. */
  async sql(text: string, values: unknown[] = []): Promise<void> {
    const secrets = JSON.parse(readFileSync(join(this.#folder, "secrets.json"), "utf8")) as Record<string, string>;
    const client = new Client({
      ...{ host: "127.0.0.1", port: Number(secrets.databasePort), database: "claimdesk" },
      ...{ user: "claimdesk_owner", password: secrets.ownerPassword },
    });
    await client.connect();
    await client.query(text, values).finally(() => client.end());
  }

  database(): ProcessIdentity {
    const found = findServer(join(this.#folder, "cluster"));
    if (!found) throw new Error("no database runs");
    return found.process;
  }

  /** The database whole: its first process and those it made. */
  databaseProcesses(): ProcessIdentity[] {
    const first = this.database();
    const table = execFileSync("ps", ["-Ao", "pid=,ppid="], { encoding: "utf8" });
    const children = table
      .split("\n")
      .map((line) => line.trim().split(/\s+/).map(Number))
      .flatMap(([pid, parent]) => (parent === first.pid && pid !== undefined ? (identify(pid) ?? []) : []));
    return [first, ...children];
  }

  server(): ProcessIdentity {
    const { server } = this.#record();
    if (!server) throw new Error("no server runs");
    return server;
  }

  /** Without a word to anybody: what runs on is what the next start finds. */
  async killAll(): Promise<void> {
    const { start } = this.#record();
    const outer = this.#start?.pid === undefined ? undefined : identify(this.#start.pid);
    for (const process of [outer, start, this.server(), this.database()]) if (process) signal(process, "SIGKILL");
    for (const process of [start, this.server()]) await ended(process, 5_000);
  }

  async ready(): Promise<void> {
    await expect(async () => expect((await fetch(`${this.address}/api/ready`)).status).toBe(200)).toPass({
      timeout: 30_000,
    });
  }

  /** As systemd asks: answers the exit code of what was started, once it has ended. */
  async stopGently(): Promise<number | null> {
    const start = this.#start;
    if (!start) throw new Error("it was never started");
    const over = new Promise<number | null>((done) => start.once("exit", done));
    start.kill("SIGTERM");
    return over;
  }

  /** Ctrl-C, and nothing of it is left. */
  async stop(): Promise<void> {
    const outer = this.#start?.pid === undefined ? undefined : identify(this.#start.pid);
    if (outer) {
      signal(outer, "SIGTERM");
      await ended(outer, 30_000);
    }
    const cluster = join(this.#folder, "cluster");
    const left = existsSync(cluster) ? findServer(cluster) : undefined;
    if (left && isAlive(left.process)) {
      signal(left.process, "SIGCONT");
      signal(left.process, "SIGQUIT");
      await ended(left.process, 10_000);
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #record(): RunRecord {
    return JSON.parse(readFileSync(join(this.#folder, "running.json"), "utf8")) as RunRecord;
  }
}
