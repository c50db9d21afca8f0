import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { env } from "@/lib/runtime/env";

export type Readiness =
  | { status: "ok"; build: string; migration: string }
  | { status: "unavailable"; build: string; reason: "database_unreachable" | "migrations_missing" };

const KEPT_MS = 1_000;
let last: { at: number; answer: Promise<Readiness> } | undefined;

/** Asks the database over a connection of its own, so that a full pool is not taken for a dead database; at most once a second. */
export function readiness(): Promise<Readiness> {
  const now = performance.now();
  if (!last || now - last.at > KEPT_MS) last = { at: now, answer: ask() };
  return last.answer;
}

async function ask(): Promise<Readiness> {
  const build = process.env.CLAIMDESK_BUILD_ID ?? "development";
  const folder = join(process.cwd(), "prisma", "migrations");
  const entries = await readdir(folder, { withFileTypes: true });
  const wanted = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const applied = await appliedMigrations().catch(() => undefined);
  if (!applied) return { status: "unavailable", build, reason: "database_unreachable" };
  if (wanted.some((name) => !applied.has(name))) return { status: "unavailable", build, reason: "migrations_missing" };
  return { status: "ok", build, migration: wanted.sort().at(-1) ?? "none" };
}

async function appliedMigrations(): Promise<Set<string>> {
  const client = new Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  });
  client.on("error", () => {}); // the query under way rejects as well; without a listener the process would end
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    return new Set(rows.map((row) => row.name));
  } finally {
    void client.end().catch(() => {}); // a frozen database would let us wait for its goodbye
  }
}
