import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { findBrowser } from "./find-browser";
import type { Tally } from "./run-step";
import { secondsSince, Trouble } from "./say";
import { exitOnSignals } from "./throwaway-database";
import { withNewsroom } from "./with-newsroom";

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
  const code = await withNewsroom((address, pages) =>
    playwright(args, { CLAIMDESK_E2E_URL: address, CLAIMDESK_E2E_PAGES: pages, CHROMIUM_PATH: browser }),
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
