/*
 * Control characters would not survive XML exports; U+FEFF and soft hyphens are invisible and break every search;
 * noncharacters, interlinear anchors and U+FFFC carry no text.
 */
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  /[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\ufeff\ufffc\ufff9-\ufffb\ufdd0-\ufdef\uffff\ufffe]/g;

/** Takes out characters that carry no text, or that canonical text uses for its own ends (U+FFFC). */
export function cleanText(text: string): string {
  return text.replace(unwanted, "");
}

/*
 * What follows is read by loops: a repetition in a pattern may need a place on the engine's stack for every character it went over,
 * and a file may hold millions of spaces in a row.
 */

/** One space for every run of spaces, tabs and ends of lines; no-break spaces stay. */
export function oneSpace(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isSpace(text.charCodeAt(at))) continue;
    const start = at;
    while (isSpace(text.charCodeAt(at + 1))) at += 1;
    if (at === start && text[at] === " ") continue;
    parts.push(text.slice(from, start));
    from = at + 1;
  }
  parts.push(text.slice(from));
  return parts.join(" ");
}

/** One space for every run of white space, none at the ends; no-break spaces stay. */
export function squeeze(text: string): string {
  return oneSpace(text).replace(/^ | $/g, "");
}

/** Spaces, tabs and no-break spaces at the end go. */
export function withoutLastSpaces(text: string): string {
  let end = text.length;
  while (" \t\u00a0".includes(text.charAt(end - 1)) && end > 0) end -= 1;
  return text.slice(0, end);
}

/** How many characters are not white space. */
export function visibleLength(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isAnySpace(text.charCodeAt(at))) count += 1;
  }
  return count;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

function isAnySpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return /\s/.test(String.fromCharCode(code));
}

/** Letters and digits alone, in lower case: two spellings of one headline are equal in them. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
