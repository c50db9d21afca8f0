import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** A process as it can be recognised later: ids are given out again, a start time is not. */
export interface ProcessIdentity {
  pid: number;
  startedAt: string;
}

const onLinux = existsSync("/proc/self/stat");

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** When a living process began; undefined when there is none (one that has ended and awaits its parent is none). */
function startTime(pid: number): string | undefined {
  if (!onLinux) return ps(pid, "lstart");
  try {
    // The second field is the name in brackets and may hold anything; the rest follows its last bracket.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

export function identify(pid: number): ProcessIdentity | undefined {
  const startedAt = startTime(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export function isAlive(process: ProcessIdentity): boolean {
  return startTime(process.pid) === process.startedAt;
}

/** The words a process was started with, for telling ours from another's. */
export function commandLine(pid: number): string {
  if (!onLinux) return ps(pid, "command") ?? "";
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/** Waits until a process has ended; false when it has not within the time. */
export async function ended(process: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds;
  while (isAlive(process)) {
    if (performance.now() > until) return false;
    await sleep(50);
  }
  return true;
}

/** Sends a signal to that very process and to no other that has its id by now. */
export function signal(target: ProcessIdentity, name: NodeJS.Signals): void {
  if (isAlive(target)) process.kill(target.pid, name);
}
