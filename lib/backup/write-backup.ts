import { existsSync } from "node:fs";
import { type ArchiveWriter, writeArchive } from "./archive-writer";
import { BackupError } from "./backup-error";
import { digestOf, packedRows } from "./copy-out";
import { type DumpedTable, type Manifest, type Part, PG_DUMP_PART, tablePart } from "./manifest";
import { findProgram } from "./pg-programs";
import { libpqAddress, runProgram } from "./run-program";
import { type Snapshot, withSnapshot } from "./snapshot";

export interface BackupOptions {
  /** Whether pg_dump is used where there is one that knows the server; without it, our own reading of each table. */
  pgDump: boolean;
}

/** Writes all of a database as of one moment into a new file and answers what it holds. Nothing is held in memory but a piece of 4 MB. */
export async function writeBackup(ownerUrl: string, path: string, { pgDump }: BackupOptions): Promise<Manifest> {
  if (existsSync(path)) throw new BackupError(`${path} is there already. Name another file, or move it away.`);
  return withSnapshot(ownerUrl, async (snapshot) => {
    const program = pgDump ? findProgram("pg_dump", snapshot.server.major) : undefined;
    let manifest: Manifest | undefined;
    await writeArchive(path, async (archive) => {
      const { parts, tables } = program
        ? await dumpBy(program, ownerUrl, snapshot, archive)
        : await copyTables(snapshot, archive);
      manifest = {
        format: "claimdesk-backup/1",
        kind: "installation",
        way: program ? "pg_dump" : "copy",
        ...snapshot.origin,
        purges: await purgesOf(snapshot),
        parts,
        tables,
      };
      await archive.finish(manifest);
    });
    if (!manifest) throw new Error("a backup without a manifest");
    return manifest;
  });
}

async function copyTables({ client, tables }: Snapshot, archive: ArchiveWriter) {
  const [parts, told]: [Part[], DumpedTable[]] = [[], []];
  for (const table of tables) {
    const rows = packedRows(client, table);
    parts.push(await archive.add(tablePart(table.name), rows.bytes));
    told.push(await rows.told());
  }
  return { parts, tables: told };
}

async function dumpBy(program: string, ownerUrl: string, { client, id, tables }: Snapshot, archive: ArchiveWriter) {
  const { address, env } = libpqAddress(ownerUrl);
  const flags = [
    "--format=custom",
    "--compress=1",
    "--no-owner",
    "--no-privileges",
    "--schema=public",
    "--no-password",
  ];
  const dump = runProgram(program, [...flags, `--snapshot=${id}`, `--dbname=${address}`], env);
  try {
    const part = await archive.add(PG_DUMP_PART, dump.output);
    await dump.ended;
    const told: DumpedTable[] = [];
    for (const table of tables) told.push(await digestOf(client, table));
    return { parts: [part], tables: told };
  } finally {
    dump.stop();
  }
}

async function purgesOf({ client, tables }: Snapshot): Promise<{ id: string; at: string }[]> {
  if (!tables.some((table) => table.name === "purge")) return [];
  const { rows } = await client.query<{ id: string; at: Date }>("SELECT id, at FROM purge ORDER BY at, id");
  return rows.map(({ id, at }) => ({ id, at: at.toISOString() }));
}
