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

afterAll(disconnect);
