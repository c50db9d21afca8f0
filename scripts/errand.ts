import { existsSync } from "node:fs";
import { type Env, EnvError, readEnv } from "@/lib/runtime/env";
import { ensureClient } from "./build";
import { Trouble } from "./say";

/**
 * Runs something an operator asked for on the command line and ends the process. What it prints itself is its answer; all
 * other words go to stderr, so that a script can read the answer. A reason a person can act on is told without a stack.
 */
export async function errand(run: (env: Env) => Promise<void>): Promise<never> {
  console.log = console.error; // steps under way tell how far they are
  try {
    if (existsSync(".env")) process.loadEnvFile(".env");
    // What only serving needs is not asked of whoever serves nobody.
    process.env.NEXTAUTH_SECRET ||= "-".repeat(32);
    process.env.NEXTAUTH_URL ||= "http://127.0.0.1";
    const env = readEnv(process.env);
    await ensureClient();
    await run(env);
    process.exit(0);
  } catch (error) {
    console.error(error instanceof Trouble || error instanceof EnvError ? error.message : error);
    process.exit(1);
  }
}
