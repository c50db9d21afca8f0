import { Client } from "pg";

/** Rows that only the owner of the database changes, so that no mistake in the app can rewrite what happened. */
const WRITTEN_ONCE = [
  "event",
  "event_payload",
  "foreign_event",
  "version",
  "assessment",
  "thread_post",
  "signature",
  "sign_off_review",
  "duty_override",
  "access_log",
];
const READ_ONLY = ["instance", "purge", "_prisma_migrations"];

const list = (tables: string[]) => tables.map((name) => `"${name}"`).join(", ");

/** Gives the role the app works under what it needs, and no more. Run after each migration: tables may be new. */
export async function grantToApp(ownerUrl: string, role: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // the query under way rejects as well; without a listener the process would end
  await client.connect();
  try {
    const name = client.escapeIdentifier(role);
    await client.query(`
      BEGIN;
      GRANT USAGE ON SCHEMA public TO ${name};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${name};
      REVOKE UPDATE, DELETE ON ${list([...WRITTEN_ONCE, ...READ_ONLY])} FROM ${name};
      REVOKE INSERT ON ${list(READ_ONLY)} FROM ${name};
      COMMIT`);
  } finally {
    await client.end();
  }
}
