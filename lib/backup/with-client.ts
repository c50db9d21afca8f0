import { Client } from "pg";

/** Any one of these would end a long dump in the middle; some servers have no `transaction_timeout`. */
const NO_LIMITS = `
  SELECT set_config(name, '0', false) FROM pg_settings
   WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')`;

/** What decides how PostgreSQL writes values as text: digests of the same rows must agree on every server. */
const ONE_SPELLING = `
  SET TIME ZONE 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET extra_float_digits = 1;
  SET bytea_output = 'hex'; SET client_encoding = 'UTF8'`;

/** Does some work on one connection that no limit of time ends, and closes it. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
  client.on("error", () => {}); // the query under way rejects as well; without a listener the process would end
  await client.connect();
  try {
    await client.query(NO_LIMITS);
    await client.query(ONE_SPELLING);
    return await work(client);
  } finally {
    await client.end().catch(() => {}); // what failed above is the reason to tell
  }
}

/** The same database, where names without a schema mean this one. */
export function inSchema(url: string, schema: string): string {
  const address = new URL(url);
  const before = address.searchParams.get("options");
  address.searchParams.set("options", `${before ? `${before} ` : ""}-c search_path=${schema}`);
  return address.href;
}
