import { type ChildProcess, spawn } from "node:child_process";

const FIRST_MS = 60_000;
const EVERY_MS = 60 * 60_000;

/**
 * Sweeps what is no longer kept every hour, in a process of its own, so that nobody who is served waits for it. `env` names the database.
 * Answers a function that ends it.
 */
export function sweepHourly(env: Record<string, string>): () => Promise<void> {
  let child: ChildProcess | undefined;
  const run = () => {
    if (child && child.exitCode === null && child.signalCode === null) return;
    const stdio = ["ignore", "inherit", "inherit"] as const;
    child = spawn(process.execPath, ["--import", "tsx", "scripts/sweep.ts"], {
      env: { ...process.env, ...env },
      stdio: [...stdio],
    });
    child.once("error", () => {}); // the next hour tries again
  };
  const first = setTimeout(run, FIRST_MS);
  const timer = setInterval(run, EVERY_MS);
  return async () => {
    clearTimeout(first);
    clearInterval(timer);
    const running = child;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((done) => running.once("exit", done));
    running.kill();
    await ended;
  };
}
