import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { refuse } from "@/lib/domain/refusal";

type Chunks = AsyncIterable<Buffer>;

/**
 * The bytes of an answer, unpacked. Both what travels and what comes out of it stay under the cap (194 kB of gzip can hold
 * 200 MB), and unpacking stops where it is passed.
 */
export async function readBody(answer: IncomingMessage, most: number, signal: AbortSignal): Promise<Buffer> {
  const tooLarge = () => refuse("page_too_large", { mostMegabytes: most / 1_000_000 });
  if (Number(answer.headers["content-length"] ?? 0) > most) tooLarge();
  const capped = async function* (chunks: Chunks) {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      if (size > most) tooLarge();
      yield chunk;
    }
  };
  const pieces: Buffer[] = [];
  const keep = async (chunks: Chunks) => {
    for await (const chunk of chunks) pieces.push(chunk);
  };
  const coding = (answer.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (coding === "identity" || coding === "") await pipeline(answer, capped, keep, { signal });
  else if (coding === "deflate") await pipeline(answer, capped, inflated, capped, keep, { signal });
  else await pipeline(answer, capped, unpacker(coding), capped, keep, { signal });
  return Buffer.concat(pieces);
}

function unpacker(coding: string) {
  if (coding === "gzip" || coding === "x-gzip") return createGunzip();
  return coding === "br" ? createBrotliDecompress() : refuse("page_type_wrong", { type: coding });
}

/** "deflate" means zlib's wrapping (RFC 9110), and some servers send it bare: the first byte tells. */
async function* inflated(chunks: Chunks): AsyncGenerator<Buffer> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const packed = ((first.value[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
  const feed = pipeline(async function* () {
    yield first.value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }, packed);
  feed.catch(() => {}); // heard of through the stream itself
  yield* packed;
}
