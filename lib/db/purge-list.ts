import { existsSync } from "node:fs";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Purge, purgeShape } from "./purge";

/** Where an installation keeps its list: beside the database, so that an older backup can be purged again. */
export const purgeListPath = (dataFolder: string): string => join(dataFolder, "purge-list.jsonl");

/** A line of the list that cannot be read: restoring without it would bring back what was taken away. */
export class PurgeListError extends Error {}

/** Adds purges to the list, one JSON line each, on the disk when this resolves. */
export async function appendToPurgeList(path: string, purges: Purge[]): Promise<void> {
  if (purges.length === 0) return;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "a", 0o600);
  try {
    await file.write(purges.map((purge) => `${JSON.stringify(purge)}\n`).join(""));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts these purges in the place of the list, in one move: a kill leaves the old list or the new one. */
export async function replacePurgeList(path: string, purges: Purge[]): Promise<void> {
  const beside = `${path}.new`;
  await rm(beside, { force: true });
  await appendToPurgeList(beside, purges);
  await rename(beside, path);
}

/** The list in the order in which things were purged; empty where there is no file. */
export async function readPurgeList(path: string): Promise<Purge[]> {
  if (!existsSync(path)) return [];
  const lines = (await readFile(path, "utf8")).split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const purge = readLine(line);
    if (purge) return [purge];
    throw new PurgeListError(`${path}, line ${index + 1} is not a purge. Mend or remove that line.`);
  });
}

function readLine(line: string): Purge | undefined {
  try {
    return purgeShape.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
