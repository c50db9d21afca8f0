import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { z } from "zod";
import { EnvError, variables } from "@/lib/runtime/env";
import { refuseOtherMajor } from "./cluster-version";
import { readSecrets } from "./data-folder";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "./embedded-database";
import { findServer } from "./postgres-server";
import { DATABASE } from "./prepare-database";
import { step, Trouble } from "./say";

const { CLAIMDESK_DATA, DATABASE_OWNER_URL, DATABASE_URL, HOST, NEXTAUTH_URL, PORT } = variables;
const shape = z.object({ CLAIMDESK_DATA, DATABASE_OWNER_URL, DATABASE_URL, HOST, NEXTAUTH_URL, PORT });

/** What a chore needs to know of the environment: not all that serving does. */
export function readChoreEnv(): z.infer<typeof shape> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  throw new EnvError(result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("\n"));
}

type ChoreEnv = ReturnType<typeof readChoreEnv>;

/** Where the database is: one of somebody's own, or the embedded one, started for as long as the work takes unless it runs already. */
export async function withDatabase<T>(env: ChoreEnv, work: (ownerUrl: string) => Promise<T>): Promise<T> {
  if (env.DATABASE_URL) return work(env.DATABASE_OWNER_URL ?? env.DATABASE_URL);
  refuseOtherMajor(env.CLAIMDESK_DATA);
  const folder = resolve(env.CLAIMDESK_DATA);
  if (!existsSync(join(folder, "cluster"))) {
    throw new Trouble(`There is no database in ${folder}. CLAIMDESK_DATA or DATABASE_URL says where it is.`);
  }
  const running = findServer(join(folder, "cluster"));
  if (running) {
    const { ownerPassword } = readSecrets(folder);
    return work(`postgresql://claimdesk_owner:${ownerPassword}@127.0.0.1:${running.port}/${DATABASE}`);
  }
  return whileStarted(env, (database) => work(database.ownerUrl(DATABASE)));
}

/** Starts the embedded database, making it where there is none, and stops it afterwards unless somebody else came to use it. */
export async function whileStarted<T>(env: ChoreEnv, work: (database: EmbeddedDatabase) => Promise<T>): Promise<T> {
  const database = await step("Starting the database", () => startEmbeddedDatabase(env.CLAIMDESK_DATA));
  const abort = () => database.abort();
  process.once("exit", abort);
  try {
    return await work(database);
  } finally {
    process.off("exit", abort);
    if (!(await isUsed(database.ownerUrl("postgres")))) await database.stop();
  }
}

/** Whether Claimdesk was started meanwhile: it took the database over, and goes on with it. */
async function isUsed(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  client.on("error", () => {}); // what cannot be asked is used by nobody
  try {
    await client.connect();
    const { rowCount } = await client.query(
      "SELECT FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
    );
    return rowCount !== 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
