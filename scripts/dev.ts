import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readEnv } from "@/lib/runtime/env";
import { ensureClient } from "./build";
import { startEmbeddedDatabase } from "./embedded-database";
import { issueFirstRunCode } from "./first-run-code";
import { DATABASE, prepare, prepareEmbedded } from "./prepare-database";
import { addressOf } from "./server-process";

// npm run dev: Next's development server on the same database as npm start (not both at once on one port).
if (existsSync(".env")) process.loadEnvFile(".env");
const env = readEnv(process.env);
await ensureClient();
const database = env.DATABASE_URL ? undefined : await startEmbeddedDatabase(env.CLAIMDESK_DATA);
const prepared = database
  ? await prepareEmbedded(database, env.CLAIMDESK_DEMO ?? true)
  : await prepare(
      env.DATABASE_OWNER_URL ?? env.DATABASE_URL ?? "",
      env.DATABASE_URL ?? "",
      env.CLAIMDESK_DEMO ?? false,
    );
const code = await issueFirstRunCode(
  database ? database.ownerUrl(DATABASE) : (env.DATABASE_OWNER_URL ?? env.DATABASE_URL ?? ""),
);
if (code) console.log(`Nobody has an account yet. Bring this code to /first-run: ${code}`);
const next = ["node_modules/next/dist/bin/next", "dev", "-H", env.HOST, "-p", String(env.PORT)];
const server = spawn(process.execPath, next, {
  stdio: "inherit",
  env: {
    ...process.env,
    DATABASE_URL: env.DATABASE_URL ?? database?.appUrl(DATABASE),
    NEXTAUTH_SECRET: env.NEXTAUTH_SECRET ?? database?.secrets.sessionSecret ?? "",
    NEXTAUTH_URL: env.NEXTAUTH_URL ?? addressOf(env.HOST, env.PORT),
    CLAIMDESK_DEMO: prepared.demo ? "1" : "0",
    NEXT_TELEMETRY_DISABLED: "1",
  },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => server.kill(signal));
process.on("disconnect", () => server.kill("SIGTERM"));
server.once("exit", async (code) => {
  await database?.stop();
  process.exit(code ?? 0);
});
