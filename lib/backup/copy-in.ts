import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { quoted } from "./copy-out";

/** Adds rows that come as COPY text to a table. */
export async function copyIn(
  client: Client,
  table: { name: string; columns: string[] },
  text: AsyncIterable<Uint8Array>,
): Promise<void> {
  const sql = `COPY ${quoted(table.name)} (${table.columns.map(quoted).join(", ")}) FROM STDIN`;
  await pipeline(text, client.query(copyFrom(sql)));
}
