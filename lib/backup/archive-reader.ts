import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { type ExtractEvents, extract } from "tar-stream";
import { BackupError } from "./backup-error";
import { MANIFEST, type Manifest, manifestShape, type Part } from "./manifest";

export interface ReadPart {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** The parts of a file one after the other, the pieces of each put together. Holds none of them. */
export async function* readParts(path: string): AsyncGenerator<ReadPart> {
  const tar = extract();
  pipeline(createReadStream(path), tar, () => {}); // what fails ends the iteration below with the reason
  try {
    const entries = tar[Symbol.asyncIterator]();
    let next = await entries.next();
    const piecesOf = async function* (name: string): AsyncGenerator<Uint8Array> {
      try {
        while (!next.done && partName(next.value) === name) {
          yield* next.value as AsyncIterable<Uint8Array>;
          next = await entries.next();
        }
      } catch (error) {
        throw unreadable(path, error);
      }
    };
    while (!next.done) {
      const name = partName(next.value);
      const bytes = piecesOf(name);
      yield { name, bytes };
      // Whoever took the part may have left it unread.
      for await (const _rest of piecesOf(name));
    }
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    tar.destroy();
  }
}

/** What the file system says stays as it is; what the tar says means that the file is not what it should be. */
function unreadable(path: string, error: unknown): unknown {
  if (error instanceof BackupError || typeof (error as NodeJS.ErrnoException).syscall === "string") return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new BackupError(
    `${path} cannot be read as a backup (${reason}). It is another file, or not all of it is there.`,
  );
}

const partName = (entry: ExtractEvents["entry"][1]): string => entry.header.name.replace(/\.\d{5}$/, "");

export interface CheckedArchive {
  manifest: Manifest;
  /** Of the whole file, to recognise it by. */
  sha256: string;
  bytes: number;
}

/** Reads a whole file and compares each part with what the manifest says of it. Nothing else is believed before. */
export async function checkArchive(path: string): Promise<CheckedArchive> {
  const found: Part[] = [];
  let words = "";
  for await (const { name, bytes } of readParts(path)) {
    const hash = createHash("sha256");
    let size = 0;
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.byteLength;
      if (name === MANIFEST) words += Buffer.from(chunk).toString("latin1");
    }
    if (name !== MANIFEST) found.push({ name, bytes: size, sha256: hash.digest("hex") });
  }
  const manifest = readManifest(path, Buffer.from(words, "latin1").toString("utf8"));
  const wrong = manifest.parts.find((part, index) => {
    const here = found[index];
    return !here || here.name !== part.name || here.bytes !== part.bytes || here.sha256 !== part.sha256;
  });
  if (wrong)
    throw new BackupError(`${path} is damaged: ${wrong.name} is not what the backup wrote. Take another backup.`);
  if (found.length !== manifest.parts.length) {
    throw new BackupError(`${path} holds something that the backup did not write. Take another backup.`);
  }
  const whole = createHash("sha256");
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    whole.update(chunk as Buffer);
    size += (chunk as Buffer).byteLength;
  }
  return { manifest, sha256: whole.digest("hex"), bytes: size };
}

function readManifest(path: string, words: string): Manifest {
  if (words === "")
    throw new BackupError(`${path} has no manifest at its end: it is not whole, or no backup of Claimdesk.`);
  const result = manifestShape.safeParse(parse(words));
  if (result.success) return result.data;
  const format = (parse(words) as { format?: unknown } | undefined)?.format;
  if (typeof format === "string" && format !== "claimdesk-backup/1") {
    throw new BackupError(
      `${path} is in the format ${format}, made by a newer Claimdesk. This one reads claimdesk-backup/1.`,
    );
  }
  throw new BackupError(`${path}: its manifest cannot be read. It is damaged, or no backup of Claimdesk.`);
}

function parse(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
