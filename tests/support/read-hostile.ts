// Imports what its parent sends, one after the other, and says what each took: node --import tsx tests/support/read-hostile.ts
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { ImportInput } from "@/lib/import/import-input";
import { importInWorker } from "@/lib/import/import-in-worker";

/** What one import took of a process that reads nothing else. */
export interface Taken {
  milliseconds: number;
  /** The most the process held meanwhile, above what it held before its first import (MB); 0 where there is no /proc. */
  memory: number;
}

/** Megabytes this process holds, or held at the most since the mark was set back. */
function held(what: "VmRSS" | "VmHWM"): number {
  if (!existsSync("/proc/self/status")) return 0;
  const said = readFileSync("/proc/self/status", "utf8");
  return Number(new RegExp(`^${what}:\\s+(\\d+) kB$`, "m").exec(said)?.[1] ?? 0) / 1024;
}

let resting: number | undefined;

async function read(input: ImportInput): Promise<Taken> {
  resting ??= held("VmRSS");
  if (existsSync("/proc/self/clear_refs")) writeFileSync("/proc/self/clear_refs", "5");
  const began = performance.now();
  await importInWorker(input).catch(() => {}); // what comes out is another test's question
  return { milliseconds: performance.now() - began, memory: held("VmHWM") - resting };
}

process.on("message", (input: ImportInput) => void read(input).then((taken) => process.send?.(taken)));
process.on("disconnect", () => process.exit(0));
