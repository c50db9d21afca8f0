import { existsSync } from "node:fs";
import { isIP } from "node:net";
import { MigrationError } from "@/lib/db/migrate";
import { EnvError, readEnv } from "@/lib/runtime/env";
import { ensureBuild, ensureClient } from "./build";
import { refuseOtherMajor } from "./cluster-version";
import { startEmbeddedDatabase } from "./embedded-database";
import { issueFirstRunCode } from "./first-run-code";
import { portProblem } from "./open-port";
import { checkServer, DATABASE, prepare, prepareEmbedded } from "./prepare-database";
import { claimPlace } from "./run-record";
import { secondsSince, step, Trouble } from "./say";
import { addressOf, type ServerProcess, startServer } from "./server-process";
import { sweepHourly } from "./sweep-hourly";

const isLoopback = (host: string) =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

/** What is undone at the end, newest first. */
const undo: (() => Promise<void> | void)[] = [];
let leaving: Promise<never> | undefined;

function leave(code: number): Promise<never> {
  leaving ??= (async () => {
    for (const step of undo.reverse()) {
      await step();
    }
    process.exit(code);
  })();
  return leaving;
}

async function startDatabase(env: ReturnType<typeof readEnv>) {
  if (env.DATABASE_URL) {
    const ownerUrl = env.DATABASE_OWNER_URL ?? env.DATABASE_URL;
    await checkServer(ownerUrl, env.DATABASE_WRITE_CONNECTIONS + env.DATABASE_READ_CONNECTIONS + 1);
    const prepared = await step("Bringing the database up to date", () =>
      prepare(ownerUrl, env.DATABASE_URL ?? ownerUrl, env.CLAIMDESK_DEMO ?? false),
    );
    return { url: env.DATABASE_URL, ownerUrl, prepared, sessionSecret: undefined, database: undefined };
  }
  const starting = step("Starting the database", () => startEmbeddedDatabase(env.CLAIMDESK_DATA));
  let current = starting;
  undo.push(async () => {
    const database = await current.catch(() => undefined);
    if (database) console.log("Stopping the database");
    await database?.stop();
  });
  let database = await starting;
  const prepared = await prepareEmbedded(database, env.CLAIMDESK_DEMO ?? true);
  const restart = async () => {
    current = startEmbeddedDatabase(env.CLAIMDESK_DATA);
    database = await current;
  };
  return {
    url: database.appUrl(DATABASE),
    ownerUrl: database.ownerUrl(DATABASE),
    prepared,
    sessionSecret: database.secrets.sessionSecret,
    database: { isAlive: () => database.isAlive(), restart },
  };
}

async function start(): Promise<void> {
  const started = performance.now();
  if (existsSync(".env")) process.loadEnvFile(".env");
  const env = readEnv(process.env);
  const address = addressOf(env.HOST, env.PORT);
  if (!env.DATABASE_URL) refuseOtherMajor(env.CLAIMDESK_DATA);
  const place = await claimPlace(env.CLAIMDESK_DATA, address);
  undo.push(place.leave);
  const problem = await portProblem(env.HOST, env.PORT);
  if (problem === "EADDRINUSE") {
    throw new Trouble(
      `Another program uses port ${env.PORT} of ${env.HOST}. Stop it, or choose another: PORT=3001 npm start`,
    );
  }
  if (problem) throw new Trouble(`HOST=${env.HOST} PORT=${env.PORT} cannot be listened on (${problem}).`);

  await ensureClient();
  const { url, ownerUrl, prepared, sessionSecret, database } = await startDatabase(env);
  if (prepared.demo && !isLoopback(env.HOST)) {
    throw new Trouble(
      `HOST=${env.HOST}: this database is a demo newsroom, where anybody signs in as anyone. It answers 127.0.0.1 only.`,
    );
  }
  if (env.CLAIMDESK_DEMO !== undefined && env.CLAIMDESK_DEMO !== prepared.demo) {
    console.log(
      `CLAIMDESK_DEMO is ignored: at its first start this database became ${prepared.demo ? "a" : "no"} demo.`,
    );
  }
  const buildId = await ensureBuild();
  const serverEnv = {
    DATABASE_URL: url,
    DATABASE_OWNER_URL: "", // the app never needs it
    NEXTAUTH_SECRET: env.NEXTAUTH_SECRET ?? sessionSecret ?? "",
    NEXTAUTH_URL: env.NEXTAUTH_URL ?? address,
    CLAIMDESK_DEMO: prepared.demo ? "1" : "0",
    CLAIMDESK_BUILD_ID: buildId,
  };
  let server: ServerProcess | undefined;
  undo.push(async () => {
    if (server) console.log("Finishing what is under way");
    await server?.stop();
  });
  const launch = async () => {
    server = await startServer(env.HOST, env.PORT, serverEnv);
    place.serving(server.pid);
    const { ended } = server;
    void ended.then((code) => onServerEnd(code));
  };
  const crashes: number[] = [];
  async function onServerEnd(code: number | null): Promise<void> {
    if (leaving) return;
    crashes.push(performance.now());
    if (crashes.filter((at) => performance.now() - at < 60_000).length > 3) {
      console.error("The server ended again and again; giving up.");
      await leave(1);
    }
    console.error(`The server ended by itself (${code ?? "killed"}); starting it again.`);
    await launch().catch(fail);
  }
  await launch();
  if (database) keepAlive(database);
  undo.push(sweepHourly(serverEnv));
  const { keepErasing } = await import("@/lib/jobs/keep-erasing"); // it stands on the client that was written above
  undo.push(keepErasing(() => ({ ownerUrl, dataFolder: env.CLAIMDESK_DATA })));
  const code = await issueFirstRunCode(ownerUrl);

  console.log(`\nClaimdesk is ready after ${secondsSince(started)}: ${env.NEXTAUTH_URL ?? address}`);
  if (code) {
    console.log(
      `Nobody has an account yet. Open ${env.NEXTAUTH_URL ?? address}/first-run and bring this code:\n\n  ${code}\n\nWhoever brings it becomes the first owner. The next start prints another one.`,
    );
    return;
  }
  console.log(
    prepared.demo
      ? "It is a demo newsroom: open the address and choose whom to sign in as. Ctrl-C stops it; everything is kept."
      : "Sign in there with your e-mail address and password. Ctrl-C stops it.",
  );
}

/** Starts the database again when it was killed; the app answers 503 meanwhile. */
function keepAlive(database: { isAlive(): boolean; restart(): Promise<void> }): void {
  const watch = setInterval(async () => {
    if (leaving || database.isAlive()) return;
    clearInterval(watch);
    console.error("The database ended by itself; starting it again.");
    await database.restart().then(() => keepAlive(database), fail);
  }, 500);
}

/** What a person can act on, in words; anything else is a bug and keeps its stack. */
function explain(error: unknown): unknown {
  if (error instanceof EnvError)
    return `The environment is not right (.env.example explains each variable):\n${error.message}`;
  if (error instanceof Trouble || error instanceof MigrationError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === "EACCES" && path) return `${path} belongs to another user. Start Claimdesk as that user.`;
  return error;
}

async function fail(error: unknown): Promise<void> {
  if (leaving) return;
  console.error(explain(error));
  await leave(1);
}

// Ctrl-C reaches us from the terminal and once more through npm; the second is the same wish.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void leave(0));
process.on("disconnect", () => void leave(0)); // whoever started us was killed
await start().catch(fail);
