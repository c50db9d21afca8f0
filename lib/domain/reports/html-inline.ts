import { LINE_BREAK, type MarkJson, type NodeJson } from "../text/doc";
import type { TextRange } from "../text/ranges";
import { isSafeLink } from "../text/safe-urls";
import { html, type Markup } from "./markup";

/** A stretch of a line: words with their formatting, or something drawn already. */
export type Piece = TextRange & ({ text: string; marks: MarkJson[] } | { markup: Markup });

/** The inline content of a textblock with its offsets in the canonical text, which begins at `start` here. */
export function inlinePieces(block: NodeJson, start: number): Piece[] {
  let at = start;
  return (block.content ?? []).map((child) => {
    const text = child.type === "hardBreak" ? LINE_BREAK : (child.text ?? "");
    const piece = { start: at, end: at + text.length, text, marks: child.marks ?? [] };
    at = piece.end;
    return piece;
  });
}

/** The pieces, which follow each other, as far as they lie in a range; found by binary search. */
export function within(pieces: readonly Piece[], range: TextRange): Piece[] {
  const inside: Piece[] = [];
  for (let at = firstEndingAfter(pieces, range.start); at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece || piece.start >= range.end) break;
    const start = Math.max(piece.start, range.start);
    const end = Math.min(piece.end, range.end);
    if (start >= end) continue;
    inside.push(
      "text" in piece
        ? { ...piece, start, end, text: piece.text.slice(start - piece.start, end - piece.start) }
        : piece,
    );
  }
  return inside;
}

function firstEndingAfter(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.end ?? Number.POSITIVE_INFINITY) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A piece as HTML, formatting included. */
export function formatted(piece: Piece): Markup {
  if ("markup" in piece) return piece.markup;
  const lines = piece.text.split(LINE_BREAK);
  const text = html`${lines.map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}`;
  return piece.marks.reduceRight(wrap, text);
}

function wrap(inside: Markup, mark: MarkJson): Markup {
  switch (mark.type) {
    case "bold":
      return html`<strong>${inside}</strong>`;
    case "italic":
      return html`<em>${inside}</em>`;
    case "underline":
      return html`<u>${inside}</u>`;
    case "strike":
      return html`<s>${inside}</s>`;
    case "code":
      return html`<code>${inside}</code>`;
    case "superscript":
      return html`<sup>${inside}</sup>`;
    case "subscript":
      return html`<sub>${inside}</sub>`;
    case "link": {
      const href = String(mark.attrs?.href ?? "");
      return isSafeLink(href) ? html`<a href="${href}" rel="noopener noreferrer">${inside}</a>` : inside;
    }
    default:
      return inside;
  }
}
