import { Client, Pool } from "pg";

const key = Symbol.for("claimdesk.test-owner");
const held = globalThis as { [key]?: Pool };

/** Connections of the owner that stay open for the test file (fresh-process.ts closes them): opening one takes longer than most questions. */
function owner(): Pool {
  held[key] ??= new Pool({ connectionString: process.env.DATABASE_OWNER_URL, idleTimeoutMillis: 0 }).on(
    "error",
    () => {}, // a connection that a test cuts is replaced by itself
  );
  return held[key];
}

/** Asks the database of this test file directly, as its owner: for what no use case shows. */
export async function asOwner<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await owner().query<Row>(sql, values)).rows;
}

/** Takes something away as a purge does: past the triggers that keep answers and payloads as they are. */
export async function asPurge(sql: string, values: unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    await client.query("SET claimdesk.purging = 'yes'");
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}
