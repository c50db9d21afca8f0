import { defineConfig } from "@playwright/test";

// npm run e2e and npm test start the production build on a fresh demo newsroom and name its address here.
const baseURL = process.env.CLAIMDESK_E2E_URL;
const executablePath = process.env.CHROMIUM_PATH;
const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [["line"], ["json", { outputFile: "test-results/playwright.json" }]],
  use: {
    ...(baseURL ? { baseURL } : {}),
    browserName: "chromium",
    timezoneId: "Pacific/Apia",
    locale: "en-GB",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // What was done, without pictures and pages (--trace on for those): recording them for every test costs a seventh of the time.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false, sources: false },
    screenshot: "only-on-failure",
    launchOptions: { args: [...quiet, ...root], ...(executablePath ? { executablePath } : {}) },
  },
});
