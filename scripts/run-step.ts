import { spawn } from "node:child_process";
import { secondsSince } from "./say";

/** How many checks or tests went well. */
export interface Tally {
  passed: number;
  failed: number;
}

export const sum = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((total, tally) => total + tally.passed, 0),
  failed: tallies.reduce((total, tally) => total + tally.failed, 0),
});

export const one = (passed: boolean): Tally => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

interface Outcome {
  code: number | null;
  output: string;
}

/** Runs a program of node_modules (a path below it, or a script) under our Node and keeps what it prints. */
export function runNode(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const stop = () => child.kill();
    process.once("exit", stop);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
    child.once("error", (error) => done({ code: null, output: error.message }));
    child.once("close", (code) => {
      process.off("exit", stop);
      done({ code, output });
    });
  });
}

/** Prints how a step went, and what it printed when it went wrong. */
export async function report(name: string, work: () => Promise<Outcome>): Promise<boolean> {
  const started = performance.now();
  const { code, output } = await work();
  const passed = code === 0;
  console.log(`${passed ? "ok    " : "FAILED"} ${name} (${secondsSince(started)})`);
  if (!passed) console.log(output.trim());
  return passed;
}
