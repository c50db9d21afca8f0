import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { Trouble } from "./say";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed(): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/snap/bin"];
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...MAC];
  return [chromium.executablePath(), ...candidates].find((path) => existsSync(path) && runnable(path));
}

/** Says what it does and shows what the installer prints; a failure leads to the next way. */
function attempt(what: string, file: string, args: string[], minutes: number): void {
  console.log(what);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };
  spawnSync(file, args, { stdio: "inherit", timeout: minutes * 60_000, env });
}

/** Whether a browser that is there also runs: its libraries may be missing. */
function starts(path: string): boolean {
  try {
    execFileSync(path, ["--version", "--no-sandbox"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

function found(): string | undefined {
  const path = installed();
  return path && starts(path) ? path : undefined;
}

/** A Chromium or Chrome for the end-to-end tests: the one that is there, else one that can be got. */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (runnable(named)) return named;
    throw new Trouble(`CHROMIUM_PATH=${named} is no program that can be run.`);
  }
  const there = found();
  if (there) return there;
  const playwright = ["node_modules/@playwright/test/cli.js", "install", "chromium"];
  attempt("No Chromium here; asking Playwright for one", process.execPath, playwright, 4);
  const downloaded = found();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    attempt("Installing Debian's chromium", "apt-get", ["update", "-q"], 3);
    attempt("", "apt-get", ["install", "-yq", "--no-install-recommends", "chromium"], 10);
    const packaged = found();
    if (packaged) return packaged;
  }
  throw new Trouble(
    "The end-to-end tests need Chromium or Google Chrome. On Debian or Ubuntu: sudo apt-get install chromium. Elsewhere install Chrome, or set CHROMIUM_PATH to a Chromium.",
  );
}
