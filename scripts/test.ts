import { check } from "./check";
import { runEndToEnd } from "./e2e";
import { sum, type Tally } from "./run-step";
import { Trouble } from "./say";
import { exitOnSignals } from "./throwaway-database";
import { runVitest } from "./vitest-run";

/** A runner that could not even begin counts as one failure; the others still run. */
async function counted(run: () => Promise<Tally>): Promise<Tally> {
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof Trouble ? `FAILED ${error.message}` : error);
    return { passed: 0, failed: 1 };
  }
}

exitOnSignals();
const tallies = [
  await counted(check),
  await counted(() => runVitest("use-case and HTTP tests", ["usecases", "http"])),
  await counted(() => runEndToEnd([])),
];
const { passed, failed } = sum(tallies);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
