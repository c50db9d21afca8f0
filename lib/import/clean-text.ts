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

/** One space for every run of white space, none at the ends; no-break spaces stay. */
export function squeeze(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, " ").replace(/^ | $/g, "");
}

/** Spaces, tabs and no-break spaces at the end go. Without the look behind a flood of them would cost the square of its length. */
export function withoutLastSpaces(text: string): string {
  return text.replace(/(?<![ \t\u00a0])[ \t\u00a0]+$/, "");
}

/** Letters and digits alone, in lower case: two spellings of one headline are equal in them. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
