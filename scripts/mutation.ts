import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";

interface Report {
  files: Record<string, { mutants: { status: string }[] }>;
}

const REPORT = "test-results/mutation.json";
const PAGE = "docs/mutation.md";
const NOTICED = ["Killed", "Timeout"];
const UNNOTICED = ["Survived", "NoCoverage"];

const INTRODUCTION = `# Do the tests notice?

\`npm run test:mutation\` changes the code of the rules that must not be wrong, one place at a time, and runs their tests on each change: a change
that no test notices is a rule that no test holds. Stryker makes the changes; at least 90 % have to be noticed, or the command fails.
It takes about three minutes and writes this page. Changes that mean the same as what stood there can't be noticed and count as unnoticed.

`;

/** The page of the last score, from Stryker's report. */
function page(report: Report): string {
  const count = (mutants: { status: string }[], states: string[]) =>
    mutants.filter(({ status }) => states.includes(status)).length;
  const line = (name: string, mutants: { status: string }[]) => {
    const [noticed, unnoticed] = [count(mutants, NOTICED), count(mutants, UNNOTICED)];
    return `| ${name} | ${noticed + unnoticed} | ${noticed} | ${((100 * noticed) / (noticed + unnoticed)).toFixed(1)} % |`;
  };
  const files = Object.entries(report.files).map(([path, { mutants }]) => ({ path: relative(".", path), mutants }));
  return [
    INTRODUCTION,
    "| file | changes | noticed | share |\n|---|---|---|---|\n",
    files.map(({ path, mutants }) => `${line(`\`${path}\``, mutants)}\n`).join(""),
    `${line(
      "**all**",
      files.flatMap(({ mutants }) => mutants),
    )}\n`,
  ].join("");
}

const stryker = spawn(process.execPath, ["node_modules/@stryker-mutator/core/bin/stryker.js", "run"], {
  stdio: "inherit",
});
const stop = () => stryker.kill();
process.once("exit", stop);
stryker.once("exit", (code) => {
  if (code === 0) writeFileSync(PAGE, page(JSON.parse(readFileSync(REPORT, "utf8")) as Report));
  process.exit(code ?? 1);
});
