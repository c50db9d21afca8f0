import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// Far from UTC on the other side of the date line: what depends on the machine's time zone shows.
process.env.TZ = "Pacific/Apia";

/** Vitest would leave one processor to itself, half of a machine that has two; a worker that waits for the database needs none. */
const WORKERS = Math.max(2, availableParallelism());

/** What takes longest, longest first: begun last, it would leave all workers but one without work at the end. */
const LONG = [/tests\/http\/access\//, /tests\/(?:http\/confidential|usecases\/(?:import|laws|backup))\//];
const rank = ({ moduleId }: TestSpecification) => LONG.findIndex((path) => path.test(moduleId)) >>> 0; // -1 comes last

/** On a first run Vitest knows no times yet. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

const common = {
  resolve: { alias: { "@": resolve(import.meta.dirname) } },
};

function project(name: string, needsDatabase: boolean) {
  const setup = "tests/support/no-console-errors.ts";
  const prepared = ["tests/support/fresh-process.ts", setup, "tests/support/worker-database.ts"];
  return {
    ...common,
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      setupFiles: needsDatabase ? prepared : [setup],
      sequence: { setupFiles: "list" as const },
      isolate: false,
      globalSetup: needsDatabase ? ["tests/support/global-database.ts"] : [],
      // A law over thousands of cases takes half a minute on a small machine with other work to do.
      testTimeout: 90_000,
      hookTimeout: 90_000,
    },
  };
}

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    sequence: { sequencer: LongestFirst },
    projects: [
      project("domain", false),
      project("editor", false),
      project("client", false),
      project("usecases", true),
      project("http", true),
    ],
  },
});
