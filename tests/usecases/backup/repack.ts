import { Readable } from "node:stream";
import { readParts } from "@/lib/backup/archive-reader";
import { writeArchive } from "@/lib/backup/archive-writer";
import { MANIFEST, type Manifest } from "@/lib/backup/manifest";

/** The same file with another manifest or other parts, whole in itself: what somebody could send us. */
export async function repack(
  path: string,
  change: (manifest: Manifest) => Manifest,
  replace: Record<string, Buffer> = {},
): Promise<string> {
  const bent = `${path}.bent`;
  await writeArchive(bent, async (archive) => {
    const parts: Manifest["parts"] = [];
    for await (const part of readParts(path)) {
      if (part.name !== MANIFEST) {
        const other = replace[part.name];
        parts.push(await archive.add(part.name, other ? Readable.from([other]) : part.bytes));
        continue;
      }
      const pieces: Uint8Array[] = [];
      for await (const piece of part.bytes) pieces.push(piece);
      const manifest = JSON.parse(Buffer.concat(pieces).toString("utf8")) as Manifest;
      await archive.finish(change({ ...manifest, parts }));
    }
  });
  return bent;
}
