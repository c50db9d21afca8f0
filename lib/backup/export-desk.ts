import { existsSync } from "node:fs";
import type { ClientBase } from "pg";
import { z } from "zod";
import type { Migration } from "@/lib/db/migrate";
import { writeArchive } from "./archive-writer";
import { BackupError } from "./backup-error";
import { requireClaimdesk, requireUpToDate, type Table } from "./catalog";
import { packedRows, type Selection } from "./copy-out";
import { type DumpedTable, type Manifest, type Part, tablePart } from "./manifest";
import { brokenWords, proveAll } from "./prove";
import { withSnapshot } from "./snapshot";
import { tableRules } from "./table-rules";
import { withClient } from "./with-client";

export interface FoundDesk {
  id: string;
  name: string;
}

/** The desk somebody means: by its id, or by its name where only one has it. */
export async function findDesk(client: ClientBase, idOrName: string): Promise<FoundDesk> {
  await requireClaimdesk(client);
  const { rows } = await client.query<FoundDesk>("SELECT id, name FROM desk ORDER BY name, id");
  const found = rows.filter((desk) => desk.id === idOrName || desk.name.toLowerCase() === idOrName.toLowerCase());
  const [desk] = found;
  if (desk && found.length === 1) return desk;
  const list = rows.map(({ id, name }) => `  ${id}  ${name}`).join("\n");
  if (desk) throw new BackupError(`Several desks are called “${idOrName}”. Say its id:\n${list}`);
  throw new BackupError(`There is no desk “${idOrName}” here. These are:\n${list || "  none"}`);
}

/** Writes all of one desk into a new file: its record whole and proven, its people by name only. */
export async function exportDesk(
  databaseUrl: string,
  desk: FoundDesk,
  path: string,
  migrations: Migration[],
): Promise<Manifest> {
  if (existsSync(path)) throw new BackupError(`${path} is there already. Name another file, or move it away.`);
  const proof = await withClient(databaseUrl, async (client) => {
    await requireUpToDate(client, migrations);
    return proveAll(client, desk.id);
  });
  const [broken] = proof.broken;
  if (broken) {
    throw new BackupError(
      `The record of this desk does not prove, and no other Claimdesk would take it: ${brokenWords(broken)}`,
    );
  }
  return withSnapshot(databaseUrl, async ({ client, tables, origin }) => {
    const [parts, told]: [Part[], DumpedTable[]] = [[], []];
    let manifest: Manifest | undefined;
    await writeArchive(path, async (archive) => {
      for (const table of tables) {
        const selection = leavingRows(table, desk.id);
        if (!selection) continue;
        const rows = packedRows(client, selection);
        parts.push(await archive.add(tablePart(table.name), rows.bytes));
        told.push(await rows.told());
      }
      manifest = { format: "claimdesk-backup/1", kind: "desk", way: "copy", ...origin, desk, parts, tables: told };
      await archive.finish(manifest);
    });
    if (!manifest) throw new Error("a desk without a manifest");
    return manifest;
  });
}

/** What of a table leaves with a desk; undefined: nothing. */
export function leavingRows(table: Table, deskId: string): Selection | undefined {
  const rule = tableRules[table.name];
  if (!rule) throw new Error(`lib/backup/table-rules.ts does not say whether ${table.name} leaves with its desk`);
  if (rule.leaves !== true && "stays" in rule.leaves) return undefined;
  const column = table.name === "desk" ? "id" : "desk_id";
  return {
    ...table,
    where: `${column} = '${z.uuid().parse(deskId)}'`,
    instead: rule.leaves === true ? undefined : rule.leaves.instead,
  };
}
