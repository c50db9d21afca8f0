import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { apiPage } from "@/scripts/api-page";
import { permissionsPage } from "@/scripts/permissions-page";

test.each([
  ["docs/permissions.md", permissionsPage],
  ["docs/api/README.md", apiPage],
])("%s is as npm run docs writes it", (path, page) => {
  expect(readFileSync(path, "utf8")).toBe(page());
});
