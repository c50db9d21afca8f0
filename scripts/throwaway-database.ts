import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "./embedded-database";
import { findServer, stopServer } from "./postgres-server";
import { identify } from "./process-identity";

const PARENT = resolve(".data");

/** Ends what a run that was killed left: its folder is named after its process. */
async function clearLeftovers(name: string): Promise<void> {
  for (const folder of readdirSync(PARENT)) {
    const [kind, pid] = folder.split("-");
    if (kind !== name || identify(Number(pid))) continue;
    const path = join(PARENT, folder);
    const server = findServer(join(path, "cluster"));
    if (server) await stopServer(server.process);
    rmSync(path, { recursive: true, force: true });
  }
}

/** A PostgreSQL for one run of tests, in a folder of its own that goes with it. */
export async function openThrowaway(name: "test" | "e2e" | "bench"): Promise<EmbeddedDatabase> {
  mkdirSync(PARENT, { recursive: true });
  await clearLeftovers(name);
  const folder = join(PARENT, `${name}-${process.pid}`);
  const database = await startEmbeddedDatabase(folder, { throwaway: true });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const abort = () => {
    database.abort();
    remove();
  };
  process.once("exit", abort);
  return {
    ...database,
    async stop() {
      process.off("exit", abort);
      await database.stop();
      remove();
    },
  };
}

/** Lets a signal end the process by way of its exit handlers, which end what it started. */
export function exitOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(1));
  process.on("disconnect", () => process.exit(1));
}
