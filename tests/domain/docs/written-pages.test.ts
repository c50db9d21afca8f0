import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { claimdeskJsonSchema } from "@/lib/domain/reports/claimdesk-json-schema";
import { apiPage } from "@/scripts/api-page";
import { articleStatesPage } from "@/scripts/article-states-page";
import { claimMachinePage } from "@/scripts/claim-machine-page";
import { permissionsPage } from "@/scripts/permissions-page";

test.each([
  ["docs/permissions.md", permissionsPage],
  ["docs/article-states.md", articleStatesPage],
  ["docs/claim-machine.md", claimMachinePage],
  ["docs/api/README.md", apiPage],
  ["docs/api/claimdesk-1.schema.json", () => `${JSON.stringify(claimdeskJsonSchema(), null, 2)}\n`],
])("%s is as npm run docs writes it", (path, page) => {
  expect(readFileSync(path, "utf8")).toBe(page());
});
