const MARKS: readonly [string, readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** A text file's words: by its byte order mark, as UTF-8, as the encoding a page declares, and at last as Windows wrote them. */
export function decodeText(bytes: Uint8Array): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked[0]).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096));
    return decoderFor(/charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]).decode(bytes);
  }
}

function decoderFor(label: string | undefined): TextDecoder {
  try {
    // A page that says it is UTF-8 and is not was most likely saved by an older program.
    return new TextDecoder(label === undefined || /^utf-?8$/i.test(label) ? "windows-1252" : label);
  } catch {
    return new TextDecoder("windows-1252");
  }
}
