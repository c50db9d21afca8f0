import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { Refusal, refuse } from "@/lib/domain/refusal";
import { checkKind } from "@/lib/import/docx-kind";
import { IMPORT_LIMITS } from "@/lib/import/import-limits";

const limits = IMPORT_LIMITS.docx;

/** The parts of a Word file that may be looked at, by name; everything else in it was measured and thrown away. */
export type DocxParts = ReadonlyMap<string, Uint8Array>;

/**
 * Opens the archive of a Word file and measures it before anything in it is parsed: entries, what they say they inflate to, and
 * what they do inflate to. Headers are believed only where they refuse.
 */
export async function openDocx(bytes: Uint8Array): Promise<DocxParts> {
  checkKind(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer);
    const entries = await listed(zip);
    await checkApart(zip, entries);
    return await inflated(zip, entries);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuse("import_docx_damaged");
  }
}

async function listed(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > limits.entries) tooLarge(limits.entries, "entries");
  const entries: Entry[] = [];
  const names = new Set<string>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    if (entries.length >= limits.entries) tooLarge(limits.entries, "entries");
    if (entry.isEncrypted()) refuse("import_docx_encrypted");
    const name = entry.fileName.toLowerCase();
    // Two parts of one name are two documents in one: which is read would depend on the program.
    if (names.has(name)) refuse("import_docx_unsafe");
    names.add(name);
    declared += entry.uncompressedSize;
    if (declared > limits.inflatedBytes) tooLarge(limits.inflatedBytes, "bytes");
    if (isBomb(entry, entry.uncompressedSize)) tooLarge(limits.ratio, "ratio");
    entries.push(entry);
  }
  return entries;
}

/** A white bitmap may shrink a thousandfold, and is thrown away; no text does. */
function isBomb({ fileName, compressedSize }: Entry, inflated: number): boolean {
  return isXml(fileName) && inflated > 1_000_000 && inflated > compressedSize * limits.ratio;
}

/** Entries that share bytes inflate to more than the archive could hold (and no program writes them). */
async function checkApart(zip: ZipFile, entries: readonly Entry[]): Promise<void> {
  const ranges: { start: number; end: number }[] = [];
  for (const entry of entries) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    ranges.push({ start: entry.relativeOffsetOfLocalHeader, end: fileDataStart + entry.compressedSize });
  }
  ranges.sort((a, b) => a.start - b.start);
  ranges.forEach(({ start }, index) => {
    const before = ranges[index - 1];
    if (before !== undefined && before.end > start) refuse("import_docx_unsafe");
  });
}

async function inflated(zip: ZipFile, entries: readonly Entry[]): Promise<DocxParts> {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  let keptBytes = 0;
  for (const entry of entries) {
    const most = mostKept(entry.fileName);
    const kept: Buffer[] = [];
    let size = 0;
    let checksum = 0;
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const piece = chunk as Buffer;
      size += piece.length;
      total += piece.length;
      if (total > limits.inflatedBytes) tooLarge(limits.inflatedBytes, "bytes");
      if (isBomb(entry, size)) tooLarge(limits.ratio, "ratio");
      checksum = crc32(piece, checksum);
      if (size <= most) kept.push(piece);
      else if (isXml(entry.fileName)) tooLarge(limits.xmlBytes, "bytes");
      else kept.length = 0;
    }
    // A bit that fell over would change a word in silence.
    if (checksum !== entry.crc32) refuse("import_docx_damaged");
    if (size === 0 || size > most) continue;
    keptBytes += size;
    if (keptBytes > limits.keptBytes) tooLarge(limits.keptBytes, "bytes");
    parts.set(entry.fileName, Buffer.concat(kept, size));
  }
  return parts;
}

/** Bytes up to which a part is kept; 0 for what is never looked at. */
function mostKept(name: string): number {
  if (/^(?:customXml|word\/(?:theme|embeddings|fonts|glossary))\//i.test(name)) return 0;
  if (isXml(name)) return limits.xmlBytes;
  return /\.(?:png|jpe?g|gif|webp)$/i.test(name) ? 1024 * 1024 : 0;
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name) && !/^(?:customXml|word\/(?:theme|embeddings|fonts|glossary))\//i.test(name);
}

function tooLarge(limit: number, unit: string): never {
  return refuse("import_too_large", { limit, unit });
}
