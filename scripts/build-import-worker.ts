import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Bundles the import thread for the production build, which has no TypeScript at hand; takes a tenth of a second. */
export async function buildImportWorker(): Promise<void> {
  await build({
    entryPoints: ["lib/import/import-worker.ts"],
    outfile: "generated/import-worker.mjs",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    legalComments: "none",
    logLevel: "warning",
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildImportWorker();
