import type { TestProject } from "vitest/node";
import { ensureClient } from "@/scripts/build";
import { buildImportWorker } from "@/scripts/build-import-worker";
import type { EmbeddedDatabase } from "@/scripts/embedded-database";
import { prepareTemplate } from "@/scripts/prepare-database";
import { openThrowaway } from "@/scripts/throwaway-database";

declare module "vitest" {
  export interface ProvidedContext {
    /** Addresses with DATABASE where the name goes. */
    database: { ownerUrl: string; appUrl: string };
  }
}

/** Several projects of one run share a database; each is set up on its own. */
interface Shared {
  users: number;
  database: Promise<EmbeddedDatabase>;
}
const key = Symbol.for("claimdesk.test-database");
const globals = globalThis as { [key: symbol]: Shared | undefined };

async function open(): Promise<EmbeddedDatabase> {
  await ensureClient();
  await buildImportWorker();
  const database = await openThrowaway("test");
  await prepareTemplate(database, "template");
  return database;
}

/** A PostgreSQL for this run with one migrated database, of which each test file gets a copy. */
export async function setup(project: TestProject): Promise<void> {
  globals[key] ??= { users: 0, database: open() };
  const shared = globals[key];
  shared.users += 1;
  const database = await shared.database;
  project.provide("database", { ownerUrl: database.ownerUrl("DATABASE"), appUrl: database.appUrl("DATABASE") });
}

export async function teardown(): Promise<void> {
  const shared = globals[key];
  if (!shared) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  delete globals[key];
  await (await shared.database).stop();
}
