import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { buildImportWorker } from "@/scripts/build-import-worker";
import type { HostileImport } from "./hostile-imports";
import type { Taken } from "./read-hostile";

/** Imports one after the other in a process of its own, as the production build does, and says what each took. */
export async function readApart(imports: readonly HostileImport[]): Promise<(Taken & { name: string })[]> {
  await buildImportWorker();
  const child = fork(join(import.meta.dirname, "read-hostile.ts"), {
    execArgv: ["--import", "tsx"],
    serialization: "advanced",
    env: { ...process.env, NODE_ENV: "production" },
  });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the process that reads ended with ${code}`);
  });
  ended.catch(() => {});
  const all: (Taken & { name: string })[] = [];
  try {
    for (const each of imports) {
      if (each.kind === "url") continue;
      child.send(each.input());
      const [taken] = (await Promise.race([once(child, "message"), ended])) as [Taken];
      all.push({ name: `${each.kind}: ${each.name}`, ...taken });
    }
  } finally {
    child.kill();
  }
  return all;
}
