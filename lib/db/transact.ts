import { type Tx, writing } from "./client";
import { isRaced, whileDatabaseAnswers } from "./database-error";

const TRIES = 4;
/** A database that freezes inside a transaction would be waited for twice: by the statement, and by the rollback after it (ms). */
const LONGEST_MS = 4_500;

/** Runs one short transaction (READ COMMITTED; no network call inside). A deadlock or lost race is run again, with jitter, three times at most. */
export async function transact<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await whileDatabaseAnswers(() => within(LONGEST_MS, writing().$transaction(run)));
    } catch (error) {
      if (attempt >= TRIES || !isRaced(error)) throw error;
      await new Promise((wake) => setTimeout(wake, Math.random() * 20 * attempt));
    }
  }
}

/** What takes longer is given up: its outcome is unknown, and its command, sent again, is answered or done then. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`timeout: no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
