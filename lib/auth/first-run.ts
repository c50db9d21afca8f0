import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { isFirstRun } from "@/lib/db/find-first-run";

/** Whether nobody has an account here yet, so that the way in is the first run. Throws `database_away`. */
export function firstRunIsOpen(): Promise<boolean> {
  return whileDatabaseAnswers(isFirstRun);
}
