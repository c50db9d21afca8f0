import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

// What Stryker runs over and over: the tests of the rules that are mutated, none of which needs a database.
export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  resolve: { alias: { "@": resolve(import.meta.dirname, "../..") } },
  test: {
    include: ["tests/domain/{policy,anchoring,fetch,chain}/**/*.test.ts"],
    testTimeout: 30_000,
  },
});
