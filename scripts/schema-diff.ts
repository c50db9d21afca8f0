import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";

/** Prisma schema files as [path, content]. */
export type Datamodel = [path: string, content: string][];

type DiffTarget = { tag: "empty" } | { tag: "schemaDatamodel"; files: { path: string; content: string }[] };

interface Engine {
  diff(params: {
    from: DiffTarget;
    to: DiffTarget;
    script: true;
    exitCode: null;
    filters: { externalTables: string[]; externalEnums: string[] };
  }): Promise<{ stdout: string | null }>;
}

interface EngineModule {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: {
    new: (options: { datamodels: Datamodel }, log: () => void, adapter: object) => Promise<Engine>;
  };
}

const engineModule = "@prisma/schema-engine-wasm/schema_engine_bg";

/**
 * The native schema engine is a download that not every network allows, so the same engine is used as WebAssembly. The
 * package expects a bundler to instantiate its module; under Node we do that by hand.
 */
async function openEngine(datamodel: Datamodel): Promise<Engine> {
  const bindings = (await import(engineModule)) as EngineModule;
  const wasm = createRequire(import.meta.url)
    .resolve(engineModule)
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings.SchemaEngine.new(
    { datamodels: datamodel },
    () => {},
    bindMigrationAwareSqlAdapterFactory(noDatabase()),
  );
}

/** Comparing two schemas needs no database, yet the engine opens one and asks for its version: this one knows nothing. */
function noDatabase(): SqlMigrationAwareDriverAdapterFactory {
  const connection: SqlDriverAdapter = {
    provider: "postgres",
    adapterName: "no-database",
    queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: async () => {
      throw new Error("a comparison of schemas opens no transaction");
    },
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: false }),
    dispose: async () => {},
  };
  return {
    provider: "postgres",
    adapterName: "no-database",
    connect: async () => connection,
    connectToShadowDb: async () => connection,
  };
}

function target(datamodel: Datamodel): DiffTarget {
  if (datamodel.length === 0) return { tag: "empty" };
  return { tag: "schemaDatamodel", files: datamodel.map(([path, content]) => ({ path, content })) };
}

/** The SQL that leads from one Prisma schema to another; empty when there is nothing to do. */
export async function schemaDiff(from: Datamodel, to: Datamodel): Promise<string> {
  const engine = await openEngine(to);
  const { stdout } = await engine.diff({
    from: target(from),
    to: target(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = (stdout ?? "").trim();
  return sql === "-- This is an empty migration." ? "" : sql;
}
