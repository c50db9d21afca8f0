import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { report, runNode, type Tally } from "./run-step";

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Runs projects of vitest.config.ts; a file that could not even be loaded counts as one failure. */
export async function runVitest(name: string, projects: string[]): Promise<Tally> {
  const file = `test-results/vitest-${projects.join("-")}.json`;
  mkdirSync("test-results", { recursive: true });
  rmSync(file, { force: true });
  const passed = await report(name, () =>
    runNode([
      ...["node_modules/vitest/vitest.mjs", "run", "--passWithNoTests", "--reporter=dot", "--reporter=json"],
      ...[`--outputFile.json=${file}`, ...projects.map((project) => `--project=${project}`)],
    ]),
  );
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  const unloaded = result.testResults.filter((test) => test.status === "failed" && test.assertionResults.length === 0);
  const failed = result.numFailedTests + unloaded.length;
  return { passed: result.numPassedTests, failed: passed ? failed : Math.max(failed, 1) };
}
