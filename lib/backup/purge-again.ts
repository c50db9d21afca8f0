import type { Client } from "pg";
import { applyPurge, type Purge } from "@/lib/db/purge";

/** Applies what was purged after a file was made and answers that; what it had seen already is not applied over what was written since. */
export async function purgeAgain(client: Client, purges: Purge[]): Promise<Purge[]> {
  const { rows } = await client.query<{ id: string }>("SELECT id FROM purge");
  const done = new Set(rows.map((row) => row.id));
  const since = purges.filter((purge) => !done.has(purge.id));
  for (const purge of since) await applyPurge(client, purge);
  return since;
}
