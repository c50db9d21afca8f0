import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { Prisma, PrismaClient } from "@/generated/prisma/client";
import { env } from "@/lib/runtime/env";
import { statementName } from "./statement-names";

/** A transaction's client: what use cases write with. */
export type Tx = Prisma.TransactionClient;
/** What finders accept: inside a transaction or outside. */
export type Db = Tx;

export { Prisma };

/**
 * A pool with a limit on every wait (without them a frozen database hangs a call for ever): connecting 2 s, a statement 3.5 s (and
 * half a second more until we give it up ourselves, so that whoever asked is answered within five), a lock 2 s, a forgotten transaction 10 s. Time zone UTC, so that no timestamp depends on the server's.
 */
function open(max: number): Held {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max,
    connectionTimeoutMillis: 2_000,
    query_timeout: 4_000,
    statement_timeout: 3_500,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
    options: "-c timezone=UTC",
  });
  pool.on("error", () => {}); // an idle connection that broke is replaced by itself; without a listener the process would end
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementName, disposeExternalPool: true });
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 2_000, timeout: 8_000 } });
  return { pool, client, statementName };
}

interface Held {
  pool: Pool;
  client: PrismaClient;
  /** Of its connections. The process may hold this module more than once, and each would count for itself. */
  statementName: typeof statementName;
}

const clients = Symbol.for("claimdesk.prisma");
const held = globalThis as unknown as Record<symbol, { write: Held; read: Held } | undefined>;

/** One pair of pools per process: writers that wait for one article's lock must not keep readers waiting. */
function pools() {
  const pair = held[clients] ?? {
    write: open(env().DATABASE_WRITE_CONNECTIONS),
    read: open(env().DATABASE_READ_CONNECTIONS),
  };
  held[clients] = pair;
  return pair;
}

/** For finders and queries outside a transaction. */
export const reading = (): PrismaClient => pools().read.client;
/** For transact() alone. */
export const writing = (): PrismaClient => pools().write.client;

/**
 * A read outside a transaction, past the client's own machinery, for the few statements that most requests wait for. Rows are as the driver
 * makes them: numbers larger than int4 would be text.
 */
export async function readRows<Row>({ text, values }: Prisma.Sql): Promise<Row[]> {
  const { pool, statementName } = pools().read;
  const { rows } = await pool.query({ name: statementName({ sql: text }), text, values });
  return rows as Row[];
}

/** How busy the pools of this process are: connections open, idle, and calls that wait for one. */
export function poolFigures(): Record<"write" | "read", { open: number; idle: number; waiting: number }> {
  const of = ({ pool }: Held) => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount });
  const { write, read } = pools();
  return { write: of(write), read: of(read) };
}

/** Closes both pools; the process can end. */
export async function disconnect(): Promise<void> {
  const open = held[clients];
  if (!open) return;
  delete held[clients];
  await Promise.all([open.write.client.$disconnect(), open.read.client.$disconnect()]);
}
