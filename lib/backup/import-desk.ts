import type { Client } from "pg";
import type { Migration } from "@/lib/db/migrate";
import type { Purge } from "@/lib/db/purge";
import type { CheckedArchive } from "./archive-reader";
import { BackupError } from "./backup-error";
import { requireUpToDate, type Table, tablesOf } from "./catalog";
import { quoted } from "./copy-out";
import { leavingRows } from "./export-desk";
import { giveOwner, type OwnerGiven, type OwnerWish } from "./give-owner";
import type { Manifest } from "./manifest";
import { brokenWords, type Proof, proveAll } from "./prove";
import { purgeAgain } from "./purge-again";
import { STAGING, withStaged } from "./staging";
import { withClient } from "./with-client";

type DeskManifest = Extract<Manifest, { kind: "desk" }>;

export interface Arrival {
  desk: { id: string; name: string };
  proof: Proof;
  rows: number;
  owner: OwnerGiven;
}

/**
 * Takes a desk in beside the desks that are here, under the id it had. It is laid out and proven apart first; then all of it is
 * here at once, or nothing is.
 */
export async function importDesk(
  ownerUrl: string,
  path: string,
  { manifest }: CheckedArchive,
  options: { migrations: Migration[]; purges: Purge[]; owner: OwnerWish },
): Promise<Arrival> {
  if (manifest.kind !== "desk")
    throw new BackupError(`${path} holds a whole installation, not a desk. npm run restore reads it.`);
  const { desk } = manifest;
  await withClient(ownerUrl, async (client) => {
    await requireUpToDate(client, options.migrations);
    await refuseIfHere(client, desk.id);
  });
  return withStaged(ownerUrl, { path, manifest }, options.migrations, async (client, stagingUrl) => {
    const proof = await withClient(stagingUrl, async (staging) => {
      await refuseOthersRows(staging, manifest);
      await staging.query("BEGIN");
      await purgeAgain(
        staging,
        options.purges.filter((purge) => purge.deskId === desk.id),
      );
      await staging.query("COMMIT");
      return proveAll(staging);
    });
    const [broken] = proof.broken;
    if (broken)
      throw new BackupError(`The record of this desk does not prove: ${brokenWords(broken)}. Nothing was taken in.`);
    await client.query("BEGIN");
    await refuseIfHere(client, desk.id);
    for (const table of await tablesOf(client)) {
      if (leavingRows(table, desk.id)) await client.query(await takeIn(client, table));
    }
    const owner = await giveOwner(client, desk.id, options.owner);
    await client.query("COMMIT");
    return { desk, proof, rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0), owner };
  });
}

async function refuseIfHere(client: Client, deskId: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>("SELECT name FROM desk WHERE id = $1", [deskId]);
  if (rows[0]) throw new BackupError(`This desk is here already, as “${rows[0].name}”. Nothing was taken in.`);
}

/** A file says whose rows it holds; nobody else's come in with it, and no account. */
async function refuseOthersRows(staging: Client, { desk, tables }: DeskManifest): Promise<void> {
  const known = await tablesOf(staging, STAGING);
  for (const { name } of tables) {
    const selection = leavingRows(known.find((table) => table.name === name) as Table, desk.id);
    const { rowCount } = selection
      ? await staging.query(`SELECT FROM ${quoted(name)} WHERE NOT (${selection.where}) LIMIT 1`)
      : { rowCount: 1 };
    if (rowCount)
      throw new BackupError(
        `This file holds rows of ${name} that are not this desk's. It was not made by npm run export-desk.`,
      );
  }
  const { rowCount } = await staging.query("SELECT FROM member WHERE user_id IS NOT NULL LIMIT 1");
  if (rowCount) throw new BackupError("This file names accounts. It was not made by npm run export-desk.");
}

/** The staged table has types of its own by the same names: their values go over as words. */
async function takeIn(client: Client, { name, columns }: Table): Promise<string> {
  const { rows } = await client.query<{ column: string; type: string }>(
    `SELECT a.attname AS column, t.typname AS type FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
      WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND t.typnamespace = 'public'::regnamespace`,
    [`public.${quoted(name)}`],
  );
  const own = new Map(rows.map(({ column, type }) => [column, type]));
  const values = columns.map((column) => {
    const type = own.get(column);
    return type ? `${quoted(column)}::text::public.${quoted(type)}` : quoted(column);
  });
  return `INSERT INTO public.${quoted(name)} (${columns.map(quoted).join(", ")}) SELECT ${values.join(", ")} FROM ${STAGING}.${quoted(name)}`;
}
