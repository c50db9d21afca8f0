import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { Trouble } from "./say";

/** The process that serves the production build. */
export interface ServerProcess {
  pid: number;
  /** Resolves when it has ended, with its exit code. */
  ended: Promise<number | null>;
  stop(): Promise<void>;
}

export const addressOf = (host: string, port: number) => `http://${host.includes(":") ? `[${host}]` : host}:${port}`;

/** An address under which this machine reaches itself when the server listens on all of them. */
const reachable = (host: string) => (host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host);

async function healthy(child: ChildProcess, url: string): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (response?.ok) return true;
    await sleep(100);
  }
  return false;
}

/** Starts the server in a session of its own (Ctrl-C reaches us, not it) and waits until it answers. */
export async function startServer(host: string, port: number, env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ["scripts/serve.ts"], {
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"], // when we are killed the channel breaks, and it ends
    env: { ...process.env, ...env, NODE_ENV: "production", HOST: host, PORT: String(port) },
  });
  const ended = new Promise<number | null>((done) => {
    child.once("exit", (code) => done(code));
    child.once("error", () => done(null));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    const force = setTimeout(() => child.kill("SIGKILL"), 15_000);
    await ended;
    clearTimeout(force);
  };
  if (!(await healthy(child, addressOf(reachable(host), port))) || child.pid === undefined) {
    throw new Trouble("The server ended before it answered; its words are above.");
  }
  return { pid: child.pid, ended, stop };
}
