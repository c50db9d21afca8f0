// Imports what its parent sends and says what it took; bundled and started by read-apart.ts.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { importInWorker } from "@/lib/import/import-in-worker";
import type { ImportInput } from "@/lib/import/import-input";

/** What one import took of a process that does nothing else. */
export interface Taken {
  milliseconds: number;
  /** The most the process held meanwhile, above what it held when the input had arrived (MB); 0 where there is no /proc. */
  memory: number;
}

/** Megabytes this process holds, or held at the most since the mark was set back. */
function held(what: "VmRSS" | "VmHWM"): number {
  if (!existsSync("/proc/self/status")) return 0;
  const said = readFileSync("/proc/self/status", "utf8");
  return Number(new RegExp(`^${what}:\\s+(\\d+) kB$`, "m").exec(said)?.[1] ?? 0) / 1024;
}

async function read(input: ImportInput): Promise<Taken> {
  const resting = held("VmRSS");
  if (existsSync("/proc/self/clear_refs")) writeFileSync("/proc/self/clear_refs", "5");
  const began = performance.now();
  await importInWorker(input).catch(() => {}); // what comes out is another test's question
  return { milliseconds: performance.now() - began, memory: held("VmHWM") - resting };
}

process.on("message", (input: ImportInput) => void read(input).then((taken) => process.send?.(taken)));
process.on("disconnect", () => process.exit(0));
