import type { ClientBase } from "pg";
import type { Actor } from "@/lib/auth/actor";
import { Prisma, type Tx } from "./client";
import type { Ask } from "./find-named";
import type { Purge } from "./purge";

/** Who carries an erasure out, on the owner's connection. */
export interface Carrier {
  client: ClientBase;
  /** Whoever decided it: what is done is theirs. */
  actor: Pick<Actor, "deskId" | "memberId" | "at">;
  erasureId: string;
}

/** How many rows of which table lost something. */
export type Counts = Record<string, number>;

/** How much a purge takes away, by table. */
export function countsOf({ payloads, fields, rows }: Purge["what"]): Counts {
  const counts: Counts = {};
  const seen = new Set<string>();
  const count = (table: string, key: unknown) => {
    const name = `${table} ${JSON.stringify(key)}`;
    if (!seen.has(name)) counts[table] = (counts[table] ?? 0) + 1;
    seen.add(name);
  };
  for (const each of payloads) count("event_payload", each);
  for (const each of [...fields, ...rows]) count(each.table, each.key);
  return counts;
}

/** The owner's connection as finders and `record` want it. */
export function asOwnerOf(client: ClientBase) {
  const ask: Ask = async (sql, values) => (await client.query(sql, values)).rows;
  const tx = {
    $queryRaw: async (strings: TemplateStringsArray, ...values: unknown[]) => {
      const { text, values: given } = Prisma.sql(strings, ...(values as never[]));
      return (await client.query(text, given as unknown[])).rows;
    },
  } as unknown as Pick<Tx, "$queryRaw">;
  async function transact<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    await client.query("BEGIN");
    try {
      await client.query("SET LOCAL lock_timeout = '10s'");
      const result = await work(ask);
      await client.query("COMMIT");
      return result;
    } catch (error) {
      await client.query("ROLLBACK");
      throw error;
    }
  }
  return { ask, tx, transact };
}
