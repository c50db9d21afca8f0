// What the HTML report replaces as well: text files have no use for controls, and a lone surrogate can't be written in UTF-8.
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for.
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Words without what no text file may hold: controls other than tab and line ends, halves of characters. */
export function textOnly(words: string): string {
  return words.toWellFormed().replace(NOT_TEXT, "\ufffd");
}
