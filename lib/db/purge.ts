import type { ClientBase } from "pg";
import { z } from "zod";

const columnName = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** Rows that go as a whole with the person they are about; nothing else refers to them. */
const goesWhole = z.enum([
  "access_token",
  "assessment_draft",
  "identity",
  "password_reset",
  "recovery_code",
  "session",
]);

/** What a purge took away, as `purge.what` says it: which payloads, and what now stands in which columns. */
export const purgedThings = z.object({
  payloads: z.array(z.object({ streamType: z.string(), streamId: z.uuid(), seq: z.int().min(1) })),
  fields: z.array(
    z.object({
      table: columnName,
      key: z.record(columnName, z.json()),
      column: columnName,
      value: z.json(),
    }),
  ),
  /** Every row with these values in these columns. */
  rows: z.array(z.object({ table: goesWhole, key: z.record(columnName, z.json()) })).default([]),
});

/** One line of the purge list, one row of `purge`. */
export const purgeShape = z.object({
  id: z.uuid(),
  deskId: z.uuid(),
  erasureId: z.uuid().nullable(),
  at: z.iso.datetime(),
  what: purgedThings,
});

export type Purge = z.infer<typeof purgeShape>;

/**
 * Takes away what a purge names and notes it in `purge`. Wants the database's owner and an open transaction. What is gone
 * already, or was never there, stays as it is: applied twice it does the same.
 */
export async function applyPurge(client: ClientBase, purge: Purge): Promise<void> {
  await client.query("SELECT set_config('claimdesk.purging', 'yes', true)");
  for (const { streamType, streamId, seq } of purge.what.payloads) {
    await client.query(
      "DELETE FROM event_payload WHERE desk_id = $1 AND stream_type::text = $2 AND stream_id = $3 AND seq = $4",
      [purge.deskId, streamType, streamId, seq],
    );
  }
  for (const field of purge.what.fields) await overwrite(client, field);
  for (const row of purge.what.rows) await remove(client, row);
  await client.query(
    `INSERT INTO purge (id, desk_id, erasure_id, at, what) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING`,
    [purge.id, purge.deskId, purge.erasureId, purge.at, JSON.stringify(purge.what)],
  );
  await client.query("SELECT set_config('claimdesk.purging', '', true)");
}

async function remove(client: ClientBase, row: Purge["what"]["rows"][number]): Promise<void> {
  const table = client.escapeIdentifier(row.table);
  const keys = Object.keys(row.key);
  if (keys.length === 0) throw new Error(`a purge of ${row.table} names no row`);
  const same = keys.map((name) => `t.${client.escapeIdentifier(name)} = k.${client.escapeIdentifier(name)}`);
  await client.query(
    `DELETE FROM ${table} AS t USING jsonb_populate_record(NULL::${table}, $1) AS k WHERE ${same.join(" AND ")}`,
    [JSON.stringify(row.key)],
  );
}

/** The database itself reads the JSON values as the types of the columns they belong to. */
async function overwrite(client: ClientBase, field: Purge["what"]["fields"][number]): Promise<void> {
  const table = client.escapeIdentifier(field.table);
  const column = client.escapeIdentifier(field.column);
  const keys = Object.keys(field.key);
  if (keys.length === 0) throw new Error(`a purge of ${field.table} names no row`);
  const same = keys.map((name) => `t.${client.escapeIdentifier(name)} = k.${client.escapeIdentifier(name)}`);
  await client.query(
    `UPDATE ${table} AS t SET ${column} = v.${column}
       FROM jsonb_populate_record(NULL::${table}, $1) AS k, jsonb_populate_record(NULL::${table}, $2) AS v
      WHERE ${same.join(" AND ")}`,
    [JSON.stringify(field.key), JSON.stringify({ [field.column]: field.value })],
  );
}
