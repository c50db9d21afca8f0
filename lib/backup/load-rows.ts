import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Client } from "pg";
import { readParts } from "./archive-reader";
import { BackupError } from "./backup-error";
import { copyIn } from "./copy-in";
import { copySections } from "./copy-sections";
import { MANIFEST, type Manifest, PG_DUMP_PART, tablePart } from "./manifest";
import { findProgram } from "./pg-programs";
import { runProgram } from "./run-program";

/** Puts every row of a file into the tables it names, in the order of the file. */
export async function loadRows(client: Client, path: string, manifest: Manifest): Promise<void> {
  if (manifest.way === "pg_dump") return loadByPgRestore(client, path, manifest);
  const tables = new Map(manifest.tables.map((table) => [tablePart(table.name), table]));
  for await (const part of readParts(path)) {
    if (part.name === MANIFEST) continue;
    const table = tables.get(part.name);
    if (!table) throw new BackupError(`${path}: its manifest does not speak of ${part.name}.`);
    const gunzip = createGunzip();
    const unpacking = pipeline(Readable.from(part.bytes), gunzip);
    unpacking.catch(() => {}); // whoever reads gunzip is told the same
    await copyIn(client, table, gunzip);
  }
}

async function loadByPgRestore(client: Client, path: string, manifest: Manifest): Promise<void> {
  const made = Number.parseInt(manifest.postgres, 10);
  const program = findProgram("pg_restore", made);
  if (!program) {
    throw new BackupError(
      `This backup was written by pg_dump. To read it, pg_restore of PostgreSQL ${made} or newer has to be on this machine (package postgresql-client). A backup made with --without-pg_dump needs nothing.`,
    );
  }
  for await (const part of readParts(path)) {
    if (part.name !== PG_DUMP_PART) continue;
    const restore = runProgram(program, ["--data-only", "--file=-"]);
    const feeding = pipeline(Readable.from(part.bytes), restore.input);
    feeding.catch(() => {}); // pg_restore's own last words say more
    try {
      for await (const section of copySections(restore.output)) {
        const known = manifest.tables.some((table) => table.name === section.table);
        if (known) await copyIn(client, { name: section.table, columns: section.columns }, section.text);
        else for await (const _row of section.text);
      }
      await restore.ended;
      await feeding;
    } finally {
      restore.stop();
    }
  }
}
