import { defineConfig } from "prisma/config";

/** Read by `prisma generate` only; migrations are made by scripts/make-migration.ts and applied by lib/db/migrate.ts. */
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
