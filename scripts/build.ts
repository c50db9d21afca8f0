import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { buildImportWorker } from "./build-import-worker";
import { fingerprint } from "./fingerprint";
import { step, Trouble } from "./say";

const SCHEMA = ["prisma/schema", "prisma.config.ts"];
const SOURCES = [
  ...["app", "components", "lib", "public", "prisma/schema", "package-lock.json", "tsconfig.json"],
  ...["next.config.ts", "postcss.config.mjs", "proxy.ts", "instrumentation.ts", "instrumentation-client.ts"],
];

/** Runs a tool that only has something to say when it fails. */
function quietly(file: string, args: string[], env: Record<string, string>): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(file, args, {
      env: { ...process.env, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const stop = () => child.kill();
    process.once("exit", stop);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
    child.once("error", fail);
    child.once("close", (code) => {
      process.off("exit", stop);
      code === 0 ? done() : fail(new Trouble(`${output.trim()}\n\n${args.join(" ")} failed; its words are above.`));
    });
  });
}

/** Does the work again when what it is made from has changed; the mark goes first and comes last, so that an interruption is seen. */
async function onceFor(print: string, mark: string, work: () => Promise<void>): Promise<void> {
  if (existsSync(mark) && readFileSync(mark, "utf8") === print) return;
  rmSync(mark, { force: true });
  await work();
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, print);
}

const node = process.execPath;

/** Writes the database client for the schema as it is. */
export async function ensureClient(): Promise<void> {
  await onceFor(fingerprint(SCHEMA), "generated/made-from", () =>
    step("Writing the database client", () =>
      quietly(node, ["node_modules/prisma/build/index.js", "generate"], {
        // Generating needs no schema engine, but looks for one and would download it: any existing file satisfies it.
        PRISMA_SCHEMA_ENGINE_BINARY: node,
        CHECKPOINT_DISABLE: "1",
      }),
    ),
  );
}

/** Builds the production pages when their sources changed; answers the build's id. */
export async function ensureBuild(): Promise<string> {
  await buildImportWorker(); // a tenth of a second: not worth a mark of its own
  const print = fingerprint(SOURCES);
  const id = print.slice(0, 16);
  await onceFor(print, ".next/made-from", () =>
    step("Building the pages (once; again when the sources change)", () =>
      quietly(node, ["node_modules/next/dist/bin/next", "build"], {
        CLAIMDESK_BUILD_ID: id,
        NEXT_TELEMETRY_DISABLED: "1",
        NODE_ENV: "production",
      }),
    ),
  );
  return id;
}
