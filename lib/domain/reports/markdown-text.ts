import { textOnly } from "./text-only";

/*
 * Words as Markdown (GFM) that stay words: nothing a person typed becomes a heading, a link, a footnote, HTML or a table's edge.
 */

/** Where a piece of words stands on its line of Markdown. */
export interface Standing {
  /** Nothing stands before it on its line. */
  first?: boolean;
}

const LINE_ENDS = /\r\n|[\r\n\u2028\u2029]/;

/** One line of words, escaped; a line end in it is a space. White space at its edges stays where it is. */
export function escapeLine(words: string, { first = false }: Standing = {}): string {
  const escaped = textOnly(words)
    .replace(new RegExp(LINE_ENDS, "g"), " ")
    .replace(/[\\`*_[\]<>~|^$]/g, "\\$&")
    .replace(/&(?=[#\p{L}\p{N}])/gu, "\\&")
    .replace(/!$/, "\\!") // with a bracket after it, it would be an image
    .replace(/(^|[\s#])#/g, "$1\\#")
    .replace(/(?<=#)#/g, "\\#")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/^[(:{]/, "\\$&") // after a footnote's mark or a link, they would belong to it
    .replace(/(mailto|xmpp):/gi, "$1\\:")
    .replace(/(www)\./gi, "$1\\.")
    .replace(/(?<=\S)@(?=\S)/g, "\\@");
  return first ? escapeStart(escaped) : escaped;
}

/** What begins a list, a rule or the underline of a heading, as far as this piece of the line tells. */
function escapeStart(escaped: string): string {
  return escaped.replace(/^(?:[-+](?=\s|$)|[-=](?=[-=\s]*$))/, "\\$&").replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** White space at the edges of a line as references, since Markdown would take it away or read it as a sign. */
export function guardEdges(line: string): string {
  const words = line.trim();
  if (words === "") return references(line);
  const start = line.length - line.trimStart().length;
  return references(line.slice(0, start)) + words + references(line.slice(start + words.length));
}

function references(space: string): string {
  return space.replace(/\s/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** One whole line of words: typed by a person, standing alone. */
export function wholeLine(words: string): string {
  return guardEdges(escapeLine(words, { first: true }));
}

/** Words of several lines as paragraphs of Markdown: an empty line parts them, other line ends are hard breaks. */
export function paragraphsOf(words: string): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of words.split(LINE_ENDS)) {
    if (line.trim() === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(wholeLine(line));
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join("\\\n"));
}

/** A block set further in: the first line behind a marker, the others as far in, empty ones without white space. */
export function setIn(block: string, first: string, others: string): string {
  return block
    .split("\n")
    .map((line, index) => {
      const before = index === 0 ? first : others;
      return line === "" ? before.trimEnd() : before + line;
    })
    .join("\n");
}

/** An address as a link that shows itself; the caller has looked whether it may be one. */
export function linkTo(href: string): string {
  return /^[\w:/?#@!+,;=.~%-]+$/.test(href) ? `<${href}>` : `[${wholeLine(href)}](${addressOf(href)})`;
}

/** An address as it stands in the parentheses of a link or a picture. */
export function addressOf(href: string): string {
  const encoded = textOnly(href).replace(
    /[<>\\|`[\]]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return /^[\w:/?#@!$'+,;=.~%-]+$/.test(encoded) ? encoded : `<${encoded.replace(/&/g, "&amp;")}>`;
}
