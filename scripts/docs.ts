import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { claimdeskJsonSchema } from "@/lib/domain/reports/claimdesk-json-schema";
import { apiPage } from "./api-page";
import { articleStatesPage } from "./article-states-page";
import { claimMachinePage } from "./claim-machine-page";
import { permissionsPage } from "./permissions-page";

const pages = {
  "docs/permissions.md": permissionsPage(),
  "docs/article-states.md": articleStatesPage(),
  "docs/claim-machine.md": claimMachinePage(),
  "docs/api/README.md": apiPage(),
  "docs/api/claimdesk-1.schema.json": `${JSON.stringify(claimdeskJsonSchema(), null, 2)}\n`,
};

for (const [path, page] of Object.entries(pages)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, page);
  console.log(path);
}
