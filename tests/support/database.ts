import { Client } from "pg";
import { afterAll } from "vitest";
import { disconnect } from "@/lib/db/client";

/** Asks the database of this test file directly, as its owner: for what no use case shows. */
export async function asOwner<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

afterAll(disconnect);
