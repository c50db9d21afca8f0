import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { build } from "esbuild";
import { buildImportWorker } from "@/scripts/build-import-worker";
import type { HostileImport } from "./hostile-imports";
import type { Taken } from "./read-hostile";

const BUNDLE = "generated/read-hostile.mjs";

/**
 * Imports each in a process of its own, as the production build does, and says what it took. One process for all would still
 * hold what the last left behind: memory that was used once is not given back at once.
 */
export async function readApart(imports: readonly HostileImport[]): Promise<(Taken & { name: string })[]> {
  await buildImportWorker();
  const entryPoints = [join(import.meta.dirname, "read-hostile.ts")];
  await build({ entryPoints, outfile: BUNDLE, bundle: true, platform: "node", format: "esm", target: "node24" });
  const all: (Taken & { name: string })[] = [];
  for (const each of imports) {
    if (each.kind !== "url") all.push({ name: `${each.kind}: ${each.name}`, ...(await readAlone(each)) });
  }
  return all;
}

async function readAlone(hostile: Exclude<HostileImport, { kind: "url" }>): Promise<Taken> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production" };
  const child = fork(BUNDLE, { execArgv: [], serialization: "advanced", env });
  const ended = once(child, "exit").then(([code]): never => {
    throw new Error(`the process that reads ended with ${code}`);
  });
  ended.catch(() => {});
  try {
    child.send(hostile.input());
    const [taken] = (await Promise.race([once(child, "message"), ended])) as [Taken];
    return taken;
  } finally {
    child.kill();
  }
}
