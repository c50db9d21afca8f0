import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Bundles the import threads for the production build, which has no TypeScript at hand; takes a tenth of a second. */
export async function buildImportWorker(): Promise<void> {
  await build({
    entryPoints: ["lib/import/import-worker.ts", "lib/import/exchange-worker.ts"],
    outdir: "generated",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    legalComments: "none",
    // Some packages still ask for Node's own modules by require.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "warning",
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildImportWorker();
