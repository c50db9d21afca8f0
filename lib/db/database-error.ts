import { Refusal } from "@/lib/domain/refusal";

/** SQLSTATEs, Prisma codes and socket errors that say: the database can't answer now, ask again. */
const away =
  /\b(?:P1001|P1002|P1008|P1017|P2024|P2028|57P0[1-3]|53[0-9]{3}|08[0-9A-Z]{3}|57014|25P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)\b|Connection terminated|timeout|terminating connection|the database system is|Can't reach database|Server has closed the connection|Client has encountered a connection error/i;

/** A lost race: run the transaction again. */
const raced = /\b(?:40001|40P01|P2034)\b|deadlock detected|could not serialize/i;

/** Everything an error says of itself, causes included: Prisma hides the code in several places, or gives none. */
function told(error: unknown): string {
  const parts: string[] = [];
  let at: unknown = error;
  for (let depth = 0; at && depth < 6; depth += 1) {
    if (typeof at !== "object") break;
    const { code, message, meta, cause } = at as { code?: unknown; message?: unknown; meta?: unknown; cause?: unknown };
    parts.push(String(code ?? ""), String(message ?? ""), meta ? safeJson(meta) : "");
    at = cause;
  }
  return parts.join("\n");
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "";
  }
}

export function isRaced(error: unknown): boolean {
  return raced.test(told(error));
}

/** A unique key was taken already (SQLSTATE 23505, Prisma P2002). */
export function isTaken(error: unknown): boolean {
  return /\bP2002\b|\b23505\b|duplicate key value|Unique constraint/i.test(told(error));
}

/** Whether this means that the database is not there, frozen, full or restarting: 503, and nothing is known to be lost. */
export function isAway(error: unknown): boolean {
  return !(error instanceof Refusal) && !isTaken(error) && away.test(told(error));
}

/** Runs a read or write; a database that is away becomes the refusal `database_away`, anything else passes. */
export async function whileDatabaseAnswers<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (isAway(error)) throw new Refusal("database_away", {}, error);
    throw error;
  }
}
