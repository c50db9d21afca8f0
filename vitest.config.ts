import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

// Far from UTC on the other side of the date line: what depends on the machine's time zone shows.
process.env.TZ = "Pacific/Apia";

const common = {
  resolve: { alias: { "@": resolve(import.meta.dirname) } },
};

function project(name: string, needsDatabase: boolean) {
  const setup = "tests/support/no-console-errors.ts";
  return {
    ...common,
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      setupFiles: needsDatabase ? [setup, "tests/support/worker-database.ts"] : [setup],
      globalSetup: needsDatabase ? ["tests/support/global-database.ts"] : [],
      // A law over thousands of cases takes seconds on a small machine with other work to do.
      testTimeout: 30_000,
      hookTimeout: 30_000,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      project("domain", false),
      project("editor", false),
      project("client", false),
      project("usecases", true),
      project("http", true),
    ],
  },
});
