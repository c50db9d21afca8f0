import type { Pool } from "pg";
import { afterAll, vi } from "vitest";
import type { ImportThread } from "@/lib/import/import-thread";

/*
 * Test files take turns in one process: starting one for each, and loading the packages anew, took longer than most of them.
 * Each still finds the process as new: our modules are evaluated again, the environment is as it was, and what the file before
 * it left running is ended. It has to run before what else prepares a file.
 */

type Globals = Record<symbol, unknown>;
const globals = globalThis as unknown as Globals;

/** As the first file of this process found it. */
const key = Symbol.for("tests.first-environment");
globals[key] ??= { ...process.env };
const first = globals[key] as NodeJS.ProcessEnv;
for (const name of Object.keys(process.env)) if (!(name in first)) delete process.env[name];
for (const [name, value] of Object.entries(first)) if (process.env[name] !== value) process.env[name] = value;

vi.useRealTimers();
vi.unstubAllGlobals();
vi.resetModules();

afterAll(async () => {
  vi.useRealTimers();
  const held = (name: string) => globals[Symbol.for(`claimdesk.${name}`)];
  for (const end of [...((held("drain") as Set<() => unknown> | undefined) ?? [])]) await end();
  for (const thread of (held("import-pool") as { idle: ImportThread[] } | undefined)?.idle ?? []) thread.end();
  const { disconnect } = await import("@/lib/db/client");
  await Promise.all([disconnect(), (held("test-owner") as Pool | undefined)?.end()]);
  for (const symbol of Object.getOwnPropertySymbols(globals)) {
    if (symbol.description?.startsWith("claimdesk.")) delete globals[symbol];
  }
});
