import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ensureBuild, ensureClient } from "./build";
import { findBrowser } from "./find-browser";
import { freePort } from "./open-port";
import { DATABASE, prepareEmbedded } from "./prepare-database";
import type { Tally } from "./run-step";
import { secondsSince, Trouble } from "./say";
import { addressOf, startServer } from "./server-process";
import { exitOnSignals, openThrowaway } from "./throwaway-database";

const HOST = "127.0.0.1";

/** A demo newsroom of its own on a free port, served as npm start serves it. */
async function withNewsroom<T>(work: (address: string) => Promise<T>): Promise<T> {
  const database = await openThrowaway("e2e");
  try {
    await prepareEmbedded(database, true);
    const port = await freePort();
    const server = await startServer(HOST, port, {
      DATABASE_URL: database.appUrl(DATABASE),
      NEXTAUTH_SECRET: database.secrets.sessionSecret,
      NEXTAUTH_URL: addressOf(HOST, port),
      CLAIMDESK_DEMO: "1",
      CLAIMDESK_BUILD_ID: await ensureBuild(),
    });
    try {
      return await work(addressOf(HOST, port));
    } finally {
      await server.stop();
    }
  } finally {
    await database.stop();
  }
}

function playwright(args: string[], env: Record<string, string>): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["node_modules/@playwright/test/cli.js", "test", ...args], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    const stop = () => child.kill();
    process.once("exit", stop);
    child.once("error", () => done(1));
    child.once("exit", (code) => done(code ?? 1));
  });
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

function hasTests(): boolean {
  return (
    existsSync("tests/e2e") &&
    readdirSync("tests/e2e", { recursive: true }).some((name) => /\.(test|spec)\.ts$/.test(String(name)))
  );
}

/** Runs the end-to-end tests in a real browser on the production build; one that only passed again counts as failed. */
export async function runEndToEnd(args: string[]): Promise<Tally> {
  if (!hasTests()) return { passed: 0, failed: 0 };
  const started = performance.now();
  const file = "test-results/playwright.json";
  rmSync(file, { force: true });
  const browser = findBrowser();
  await ensureClient();
  await ensureBuild();
  const code = await withNewsroom((address) =>
    playwright(args, { CLAIMDESK_E2E_URL: address, CHROMIUM_PATH: browser }),
  );
  console.log(`${code === 0 ? "ok    " : "FAILED"} end-to-end tests (${secondsSince(started)})`);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(file, "utf8")) as PlaywrightReport;
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: code === 0 ? failed : Math.max(failed, 1) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  exitOnSignals();
  const tally = await runEndToEnd(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Trouble ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exit(tally.failed === 0 ? 0 : 1);
}
