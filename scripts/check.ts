import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ensureClient } from "./build";
import { checkRules } from "./check-rules";
import { one, report, runNode, sum, type Tally } from "./run-step";
import { exitOnSignals } from "./throwaway-database";
import { runVitest } from "./vitest-run";

const FOLDERS = ["app", "components", "lib", "prisma/seed", "scripts", "tests"];

const tool = (name: string, args: string[]) => async () => one(await report(name, () => runNode(args)));

async function types(): Promise<Tally> {
  const next = "node_modules/next/dist/bin/next";
  // Next declares the routes and what importing a style sheet or an image gives; git keeps none of it.
  const run = async () => {
    const declared = await runNode([next, "typegen"], { NEXT_TELEMETRY_DISABLED: "1" });
    return declared.code === 0 ? runNode(["node_modules/typescript/bin/tsc", "--noEmit"]) : declared;
  };
  return one(await report("types", run));
}

async function rules(): Promise<Tally> {
  const run = async () => {
    const broken = await checkRules();
    return { code: broken.length === 0 ? 0 : 1, output: broken.join("\n") };
  };
  return one(await report("rules of the tree", run));
}

/** All that needs no database and no browser. */
export async function check(): Promise<Tally> {
  await ensureClient();
  const first = [types, () => runVitest("domain, editor and client tests", ["domain", "editor", "client"])];
  const second = [
    tool("format and lint", [
      "node_modules/@biomejs/biome/bin/biome",
      ...["ci", "--error-on-warnings", "--diagnostic-level=warn", "--colors=off", "."],
    ]),
    tool("layers", [
      ...["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "--config", "dependency-cruiser.config.mjs"],
      ...FOLDERS.filter(existsSync),
    ]),
    rules,
    tool("unused code", ["node_modules/knip/bin/knip.js"]),
  ];
  // Two at a time: more would only wait for each other on a small machine.
  const tallies: Tally[] = [];
  const queue = [...first, ...second];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) tallies.push(await next());
  };
  await Promise.all([worker(), worker()]);
  return sum(tallies);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  exitOnSignals();
  const { passed, failed } = await check();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
