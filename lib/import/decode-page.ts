const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
/** How far a declaration in the page itself is looked for; the standard says 1,024 bytes, and pages come later with it. */
const HEAD_BYTES = 8_192;

/**
 * The words of fetched bytes, in the encoding that a browser would read them in (HTML standard, 13.2.3): the byte order mark,
 * else what the sender said, else what the page declares; without any of these UTF-8 where it is that, and else Windows-1252.
 */
export function decodePage(bytes: Uint8Array, charset: string): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const decoder = decoderOf(marked?.[0]) ?? decoderOf(charset) ?? decoderOf(declared(bytes)) ?? guessed(bytes);
  // What no text holds becomes what the standard shows for it.
  return decoder.decode(bytes).replaceAll("\u0000", "\ufffd").toWellFormed();
}

function decoderOf(label: string | undefined): TextDecoder | null {
  if (label === undefined || label === "") return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** What <meta charset>, <meta http-equiv> or an XML declaration says. It was read as ASCII, so it can't be UTF-16. */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD_BYTES));
  const label =
    /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  return label !== undefined && /^utf-?16/i.test(label) ? "utf-8" : label;
}

function guessed(bytes: Uint8Array): TextDecoder {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return new TextDecoder("utf-8");
  } catch {
    return new TextDecoder("windows-1252");
  }
}
