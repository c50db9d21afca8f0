import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, rmSync } from "node:fs";
import { chmod, mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";
import { type Pack, pack } from "tar-stream";
import { MANIFEST, type Manifest, type Part } from "./manifest";

/** A tar entry says its size before its bytes: what has no known size is cut into entries of this one. */
const PIECE = 4 * 1024 * 1024;

export interface ArchiveWriter {
  /** Adds a part of any size; holds one piece of it at a time. */
  add(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Part>;
  /** Ends the file with its manifest and gives it its name. */
  finish(manifest: Manifest): Promise<void>;
}

/** Writes a file under another name that becomes `path` when it is whole and on the disk; what fails leaves nothing. */
export async function writeArchive(path: string, fill: (archive: ArchiveWriter) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.part`;
  const output = createWriteStream(unfinished, { mode: 0o600 });
  const remove = () => rmSync(unfinished, { force: true });
  process.once("exit", remove);
  const tar = pack();
  const written = finished(output);
  written.catch(() => {}); // awaited below, unless something else fails first
  tar.pipe(output);
  try {
    await once(output, "open");
    await chmod(unfinished, 0o600); // one that a killed run left may have another mode
    await fill(writerOf(tar, output, written));
    await onDisk(unfinished);
    await rename(unfinished, path);
    await onDisk(dirname(path));
  } catch (error) {
    tar.destroy();
    output.destroy();
    remove();
    throw error;
  } finally {
    process.off("exit", remove);
  }
}

function writerOf(tar: Pack, output: NodeJS.EventEmitter, written: Promise<void>): ArchiveWriter {
  const failed = once(output, "error").then(([error]) => Promise.reject(error as Error));
  failed.catch(() => {}); // seen through the race below
  const entry = (name: string, bytes: Uint8Array) =>
    Promise.race([
      failed, // a full disk: the tar would wait for ever
      new Promise<void>((done, fail) => {
        const sink = tar.entry({ name, size: bytes.byteLength, mode: 0o600 }, (error) =>
          error ? fail(error) : done(),
        );
        sink.end(bytes);
      }),
    ]);
  return {
    async add(name, bytes) {
      const hash = createHash("sha256");
      let [total, number] = [0, 0];
      for await (const piece of pieces(bytes)) {
        hash.update(piece);
        total += piece.byteLength;
        number += 1;
        await entry(`${name}.${String(number).padStart(5, "0")}`, piece);
      }
      return { name, bytes: total, sha256: hash.digest("hex") };
    },
    async finish(manifest) {
      await entry(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
      tar.finalize();
      await written;
    },
  };
}

async function* pieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [held, size]: [Uint8Array[], number] = [[], 0];
  for await (const chunk of bytes) {
    held.push(chunk);
    size += chunk.byteLength;
    if (size < PIECE) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(held);
}

async function onDisk(path: string): Promise<void> {
  const file = await open(path, "r");
  await file.sync();
  await file.close();
}
