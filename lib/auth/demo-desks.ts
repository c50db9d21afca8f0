import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { type DemoDesk, findDemoDesks, isDemo } from "@/lib/db/find-demo";

/** The people one may sign in as with a click, desk by desk; null where this is no demo. Throws `database_away`. */
export function demoDesks(): Promise<DemoDesk[] | null> {
  return whileDatabaseAnswers(async () => ((await isDemo()) ? findDemoDesks(reading()) : null));
}
