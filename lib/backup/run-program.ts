import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { BackupError } from "./backup-error";

/** A program between two streams; `ended` rejects with its last words when it fails. It ends with us. */
export function runProgram(program: string, args: string[], env: Record<string, string> = {}) {
  const child: ChildProcess = spawn(program, args, {
    env: { ...process.env, LC_ALL: "C", ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const stop = () => child.kill();
  process.once("exit", stop);
  let words = "";
  child.stderr?.on("data", (chunk) => (words = `${words}${String(chunk)}`.slice(-2_000)));
  child.stdin?.on("error", () => {}); // it ended without reading all: its last words say why
  const ended = new Promise<void>((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => {
      process.off("exit", stop);
      code === 0 ? done() : fail(new BackupError(`${program} failed: ${words.trim() || `it ended with ${code}`}`));
    });
  });
  ended.catch(() => {}); // awaited by whoever reads its output
  return { input: child.stdin as Writable, output: child.stdout as Readable, ended, stop };
}

/** What libpq's programs are given: the password by the environment, since anybody may read the words of a command. */
export function libpqAddress(url: string): { address: string; env: Record<string, string> } {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = "";
  return { address: address.href, env: password ? { PGPASSWORD: password } : {} };
}
