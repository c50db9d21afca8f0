import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const FOLDER = "generated";

/** Bundles the import threads for the production build, which has no TypeScript at hand; takes a tenth of a second. */
export async function buildImportWorker(): Promise<void> {
  const { outputFiles } = await build({
    write: false,
    entryPoints: ["lib/import/import-worker.ts", "lib/import/exchange-worker.ts"],
    outdir: FOLDER,
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
  mkdirSync(FOLDER, { recursive: true });
  // Put in place whole and only when it is another: a process beside this one may be starting a thread from it.
  for (const { path, contents } of outputFiles) {
    if (existsSync(path) && readFileSync(path).equals(contents)) continue;
    const whole = `${path}.${process.pid}`;
    writeFileSync(whole, contents);
    renameSync(whole, path);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildImportWorker();
