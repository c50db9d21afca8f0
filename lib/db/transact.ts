import { type Tx, writing } from "./client";
import { isRaced, whileDatabaseAnswers } from "./database-error";

const TRIES = 4;

/** Runs one short transaction (READ COMMITTED; no network call inside). A deadlock or lost race is run again, with jitter, three times at most. */
export async function transact<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await whileDatabaseAnswers(() => writing().$transaction(run));
    } catch (error) {
      if (attempt >= TRIES || !isRaced(error)) throw error;
      await new Promise((wake) => setTimeout(wake, Math.random() * 20 * attempt));
    }
  }
}
