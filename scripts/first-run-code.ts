import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { secretTokenHash } from "@/lib/auth/secret-token";
import { codeFrom, spokenCode } from "@/lib/domain/desk/first-run-code";

/**
 * While nobody has an account: makes a new code, by which whoever reads it here becomes the first owner; the database keeps its hash, and
 * the one before holds no longer. Undefined once somebody has an account. Wants the database's owner: the app may only read it.
 */
export async function issueFirstRunCode(ownerUrl: string): Promise<string | undefined> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // the query under way rejects as well; without a listener the process would end
  await client.connect();
  try {
    const code = codeFrom(randomBytes(20));
    const { rows } = await client.query<{ open: boolean }>(
      `UPDATE instance SET first_run_code_hash = CASE WHEN EXISTS (SELECT FROM "user") THEN NULL ELSE $1 END
       RETURNING first_run_code_hash IS NOT NULL AS open`,
      [secretTokenHash(code)],
    );
    return rows[0]?.open ? spokenCode(code) : undefined;
  } finally {
    await client.end();
  }
}
