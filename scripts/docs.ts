import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { apiPage } from "./api-page";
import { permissionsPage } from "./permissions-page";

const pages = { "docs/permissions.md": permissionsPage(), "docs/api/README.md": apiPage() };

for (const [path, page] of Object.entries(pages)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, page);
  console.log(path);
}
