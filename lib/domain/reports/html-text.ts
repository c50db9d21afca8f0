import type { Finding } from "../assessments/assessment";
import type { Segment } from "../claims/segments";
import { type LeafBlock, leafBlocks } from "../text/canonical-text";
import type { DocJson, NodeJson } from "../text/doc";
import type { TextRange } from "../text/ranges";
import { imageSourceProblem } from "../text/safe-urls";
import { formatted, inlinePieces, type Piece, within } from "./html-inline";
import { html, type Markup } from "./markup";
import type { Note, Report, Verdict } from "./report";
import type { ReportWords } from "./report-words";

export const noteId = (number: number): string => `note-${number}`;
export const placeId = (number: number, place: number): string => `place-${number}-${place}`;
/** What a verdict shows of itself; null: not assessed. */
export type Shown = Pick<Verdict, "name" | "glyph" | "appearance" | "finding"> | null;
export const wordOf = (verdict: Shown, words: ReportWords): string =>
  verdict ? (verdict.name ?? words.findings[verdict.finding]) : words.notAssessed;
/** How a verdict is named in classes. */
export const appearanceOf = (verdict: Shown): Finding | "none" => verdict?.appearance ?? "none";
export const glyphOf = (verdict: Shown, words: ReportWords): string =>
  verdict ? verdict.glyph || words.glyphs[verdict.appearance] : words.notAssessedGlyph;

interface Drawing {
  words: ReportWords;
  blocks: LeafBlock[];
  /** The leaf block that comes next. */
  next: number;
  segments: Segment[];
  noteOf: ReadonlyMap<string, Note>;
  /** Marks' numbers by the offset behind which they stand. */
  ends: ReadonlyMap<number, { note: Note; place: number }[]>;
}

/** The article's text with its marks: blocks as they were, each claimed stretch one `mark`, a number at each claim's end. */
export function drawText(report: Report, words: ReportWords): Markup {
  const { doc } = report.version;
  const drawing: Drawing = {
    words,
    blocks: leafBlocks(doc),
    next: 0,
    segments: report.segments,
    noteOf: new Map(report.notes.map((note) => [note.claim.id, note])),
    ends: endsOf(report.notes),
  };
  return html`${children(doc, drawing)}`;
}

function endsOf(notes: Note[]): Drawing["ends"] {
  const ends = new Map<number, { note: Note; place: number }[]>();
  for (const note of notes) {
    note.places.forEach(({ end }, index) => {
      const there = ends.get(end) ?? [];
      there.push({ note, place: index + 1 });
      ends.set(end, there);
    });
  }
  return ends;
}

const children = (node: NodeJson | DocJson, drawing: Drawing): Markup[] =>
  (node.content ?? []).map((child) => block(child, drawing));

function block(node: NodeJson, drawing: Drawing): Markup {
  const inside = () => children(node, drawing);
  switch (node.type) {
    case "paragraph":
    case "figcaption":
    case "codeBlock":
    case "heading":
      return textblock(node, drawing);
    case "image":
      return picture(node, drawing);
    case "horizontalRule":
      return rule(drawing);
    case "blockquote":
      return html`<blockquote>${inside()}</blockquote>`;
    case "bulletList":
      return html`<ul>${inside()}</ul>`;
    case "orderedList":
      return html`<ol start="${Number(node.attrs?.start ?? 1)}">${inside()}</ol>`;
    case "listItem":
      return html`<li>${inside()}</li>`;
    case "table":
      return html`<div class="table" role="region" tabindex="0" aria-label="${drawing.words.table}"><table><tbody>${inside()}</tbody></table></div>`;
    case "tableRow":
      return html`<tr>${inside()}</tr>`;
    case "tableHeader":
      return html`<th${spans(node)}>${inside()}</th>`;
    case "tableCell":
      return html`<td${spans(node)}>${inside()}</td>`;
    case "figure":
      return html`<figure>${inside()}</figure>`;
    default:
      return html`<div>${inside()}</div>`;
  }
}

function spans(node: NodeJson): Markup {
  const { colspan = 1, rowspan = 1 } = node.attrs ?? {};
  return html` colspan="${Number(colspan)}" rowspan="${Number(rowspan)}"`;
}

function nextLeaf(drawing: Drawing): LeafBlock | undefined {
  const leaf = drawing.blocks[drawing.next];
  drawing.next += 1;
  return leaf;
}

function textblock(node: NodeJson, drawing: Drawing): Markup {
  const leaf = nextLeaf(drawing);
  if (!leaf) return html``;
  const inside = marked(inlinePieces(node, leaf.range.start), leaf.range, drawing);
  const common = html` class="role-${leaf.role}"${direction(node)}`;
  switch (node.type) {
    case "heading":
      return heading(Math.min(6, 2 + (leaf.level ?? 1)), common, inside);
    case "figcaption":
      return html`<figcaption${common}>${inside}</figcaption>`;
    case "codeBlock":
      return html`<pre${common}><code>${inside}</code></pre>`;
    default:
      return html`<p${common}>${inside}</p>`;
  }
}

function heading(level: number, common: Markup, inside: Markup[]): Markup {
  if (level === 3) return html`<h3${common}>${inside}</h3>`;
  if (level === 4) return html`<h4${common}>${inside}</h4>`;
  if (level === 5) return html`<h5${common}>${inside}</h5>`;
  return html`<h6${common}>${inside}</h6>`;
}

function direction({ attrs }: NodeJson): Markup {
  const lang = typeof attrs?.lang === "string" && attrs.lang !== "" ? html` lang="${attrs.lang}"` : null;
  const dir = attrs?.dir === "rtl" || attrs?.dir === "ltr" ? attrs.dir : "auto";
  return html`${lang} dir="${dir}"`;
}

function picture(node: NodeJson, drawing: Drawing): Markup {
  const leaf = nextLeaf(drawing);
  const alt = String(node.attrs?.alt ?? "");
  const src = String(node.attrs?.src ?? "");
  // Nothing is fetched from elsewhere by a file that is to stand alone: a picture is inside it, or named.
  const inside = /^data:/i.test(src) && imageSourceProblem(src) === null;
  const shown = inside
    ? html`<img src="${src}" alt="${alt}">`
    : html`<span class="picture" dir="auto">${drawing.words.pictureLeftOut}${alt ? `: ${alt}` : ""}</span>`;
  return leaf ? html`<div>${marked([{ ...leaf.range, markup: shown }], leaf.range, drawing)}</div>` : shown;
}

function rule(drawing: Drawing): Markup {
  const leaf = nextLeaf(drawing);
  return leaf ? html`<hr>${numbers(leaf.range.start, drawing)}${numbers(leaf.range.end, drawing)}` : html`<hr>`;
}

/** The pieces of a line cut where claims begin and end: marks around what is claimed, numbers where a claim ends. */
function marked(pieces: Piece[], line: TextRange, drawing: Drawing): Markup[] {
  const over = overLine(drawing.segments, line);
  const cuts = new Set([line.start, line.end]);
  for (const { range } of over) cuts.add(Math.max(range.start, line.start)).add(Math.min(range.end, line.end));
  for (let at = line.start; at <= line.end; at += 1) if (drawing.ends.has(at)) cuts.add(at);
  const offsets = [...cuts].sort((a, b) => a - b);
  const out: Markup[] = [numbers(line.start, drawing)];
  let at = 0;
  for (let index = 0; index + 1 < offsets.length; index += 1) {
    const range = { start: offsets[index] ?? 0, end: offsets[index + 1] ?? 0 };
    while ((over[at]?.range.end ?? Number.POSITIVE_INFINITY) <= range.start) at += 1;
    const segment = over[at];
    const inside = within(pieces, range).map(formatted);
    const claimed = segment && segment.range.start <= range.start;
    out.push(claimed ? mark(segment, inside, drawing) : html`${inside}`, numbers(range.end, drawing));
  }
  return out;
}

function overLine(segments: Segment[], line: TextRange): Segment[] {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segments[middle]?.range.end ?? 0) <= line.start) low = middle + 1;
    else high = middle;
  }
  const over: Segment[] = [];
  for (let at = low; (segments[at]?.range.start ?? Number.POSITIVE_INFINITY) < line.end; at += 1) {
    const segment = segments[at];
    if (segment) over.push(segment);
  }
  return over;
}

function mark(segment: Segment, inside: Markup[], { noteOf }: Drawing): Markup {
  const notes = segment.claimIds.flatMap((id) => noteOf.get(id) ?? []);
  const innermost = notes.at(-1);
  if (!innermost) return html`${inside}`;
  const stack = notes.length > 1 ? ` stack-${Math.min(notes.length, 3)}` : "";
  return html`<mark class="claim claim-${appearanceOf(innermost.verdict)}${stack}" aria-details="${noteId(innermost.number)}">${inside}</mark>`;
}

function numbers(offset: number, { ends, words }: Drawing): Markup {
  const there = ends.get(offset) ?? [];
  return html`${there.map(
    ({ note, place }) =>
      html`<sup class="number claim-${appearanceOf(note.verdict)}"><a id="${placeId(note.number, place)}" href="#${noteId(note.number)}" aria-label="${words.mark(note.number, wordOf(note.verdict, words))}" title="${wordOf(note.verdict, words)}">${note.number}<span class="glyph">${glyphOf(note.verdict, words)}</span></a></sup>`,
  )}`;
}
