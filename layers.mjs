/**
 * What each folder may import of the others, top to bottom: the whole shape of the code in one table. `npm run check`
 * makes everything that is not here an error, and every cycle. Folders may import themselves. `packages` lists what a
 * folder may import of node_modules where that is little; without it, any declared dependency.
 */
export const layers = {
  "lib/domain": { imports: [], packages: ["zod", "diff", "edtf", "csv-stringify"] },
  "lib/words": { imports: ["lib/domain"], packages: [] },
  "lib/contract": { imports: ["lib/domain"], packages: ["zod"] },
  "lib/editor": { imports: ["lib/domain"], packages: ["@tiptap/*", "zod"] },
  "lib/runtime": { imports: ["lib/domain"] },
  "lib/import": { imports: ["lib/domain", "lib/editor", "lib/runtime"] },
  "lib/client": {
    imports: ["lib/contract", "lib/domain", "lib/words"],
    packages: ["@tanstack/*", "idb", "react", "uuid", "zod"],
  },
  "lib/fetch": { imports: ["lib/domain", "lib/runtime"] },
  "lib/mail": { imports: ["lib/domain", "lib/runtime", "lib/words"] },
  "lib/backup": { imports: ["lib/db", "lib/domain", "lib/runtime"] },
  "lib/auth": { imports: ["lib/db", "lib/domain", "lib/runtime"] },
  "lib/db": { imports: ["lib/auth", "lib/domain", "lib/runtime", "generated"] },
  "lib/realtime": { imports: ["lib/auth", "lib/db", "lib/domain", "lib/runtime"] },
  "lib/jobs": { imports: ["lib/auth", "lib/db", "lib/domain", "lib/runtime"] },
  "lib/queries": {
    imports: [
      "lib/auth",
      "lib/contract",
      "lib/db",
      "lib/domain",
      "lib/editor",
      "lib/import",
      "lib/runtime",
      "lib/words",
    ],
  },
  "lib/usecases": {
    imports: [
      "lib/auth",
      "lib/contract",
      "lib/db",
      "lib/domain",
      "lib/editor",
      "lib/fetch",
      "lib/import",
      "lib/mail",
      "lib/queries",
      "lib/runtime",
    ],
  },
  "lib/http": { imports: ["lib/auth", "lib/contract", "lib/db", "lib/domain", "lib/runtime", "lib/words"] },
  components: { imports: ["lib/client", "lib/contract", "lib/domain", "lib/editor", "lib/words"] },
  "app/api": {
    imports: ["lib/auth", "lib/contract", "lib/db", "lib/http", "lib/queries", "lib/realtime", "lib/usecases"],
  },
  app: { imports: ["components", "lib/auth", "lib/client", "lib/contract", "lib/domain", "lib/queries", "lib/words"] },
  "prisma/seed": {
    imports: [
      "lib/auth",
      "lib/contract",
      "lib/db",
      "lib/domain",
      "lib/editor",
      "lib/import",
      "lib/queries",
      "lib/runtime",
      "lib/usecases",
    ],
  },
  scripts: { imports: ["generated", "lib", "prisma/seed", "tests/support"] },
  tests: { imports: ["app", "components", "generated", "lib", "prisma/seed", "scripts"] },
};

/** Among routes of the API, the ones that do not go through lib/http, and why. */
export const routesOfTheirOwn = {
  "app/api/health/route.ts": "liveness must not depend on anything",
  "app/api/ready/route.ts": "readiness is asked by machines that know nobody",
  "app/api/metrics/route.ts": "figures are asked for by a machine with a token of its own, and are no line in the log",
  "app/api/auth/[...nextauth]/route.ts": "next-auth answers itself",
};

/** What lib/domain may not know: time, chance and the outside are arguments. */
export const notInTheDomain =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\b|\bprocess\b|\bfetch\b|\bperformance\b|\bconsole\b/;
