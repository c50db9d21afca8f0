import {
  BROUGHT_LIMITS,
  type BroughtChange,
  type BroughtComment,
  type BroughtNote,
  type BroughtWith,
  type QuotedPlace,
  quotedPlaceAt,
} from "@/lib/domain/articles/brought-with";
import type { DocxMark } from "@/lib/import/docx-marks";
import type { DocxNote, DocxThread } from "@/lib/import/docx-notes";

export interface DocxFindings {
  marks: readonly DocxMark[];
  /** where each mark stands in the canonical text */
  offsets: ReadonlyMap<number, number>;
  text: string;
  comments: readonly DocxNote[];
  threads: ReadonlyMap<string, DocxThread>;
  footnotes: readonly DocxNote[];
  endnotes: readonly DocxNote[];
}

/** Puts together what came with a file: what its own parts say, and where its marks stood in the text. */
export function broughtFrom(findings: DocxFindings): { brought: BroughtWith; left: number } {
  const comments = commentsOf(findings);
  const notes = notesOf(findings);
  const changes = changesOf(findings);
  const brought = {
    comments: comments.slice(0, BROUGHT_LIMITS.comments).map((each, _, all) => ({
      ...each,
      answers: each.answers !== null && each.answers < all.length ? each.answers : null,
    })),
    notes: notes.slice(0, BROUGHT_LIMITS.notes),
    changes: changes.slice(0, BROUGHT_LIMITS.changes),
  };
  const fitted = withinRoom(brought);
  const kept = fitted.comments.length + fitted.notes.length + fitted.changes.length;
  return { brought: fitted, left: comments.length + notes.length + changes.length - kept };
}

/** Comments say most, changes least, when not all of it has room. */
function withinRoom(brought: BroughtWith): BroughtWith {
  let room: number = BROUGHT_LIMITS.total;
  const within = <T>(items: readonly T[]): T[] => {
    const kept: T[] = [];
    for (const item of items) {
      room -= JSON.stringify(item).length;
      if (room < 0) break;
      kept.push(item);
    }
    return kept;
  };
  const comments = within(brought.comments);
  const notes = within(brought.notes);
  return {
    comments: comments.map((each) => ({
      ...each,
      answers: each.answers !== null && each.answers < comments.length ? each.answers : null,
    })),
    notes,
    changes: within(brought.changes),
  };
}

function commentsOf({ marks, offsets, text, comments, threads }: DocxFindings): BroughtComment[] {
  const spans = new Map<string, { start?: number; end?: number }>();
  const points = new Map<string, number>();
  marks.forEach((mark, number) => {
    const at = offsets.get(number);
    if (at === undefined) return;
    if (mark.kind === "comment_start") spans.set(mark.id, { ...spans.get(mark.id), start: at });
    else if (mark.kind === "comment_end") spans.set(mark.id, { ...spans.get(mark.id), end: at });
    else if (mark.kind === "comment_point") points.set(mark.id, at);
  });
  const byParagraph = new Map<string, number>();
  comments.forEach(({ paragraphs }, index) => {
    for (const paragraph of paragraphs) if (paragraph !== "") byParagraph.set(paragraph, index);
  });
  return comments.map(({ id, author, date, text: said, paragraphs }, index) => {
    const { start, end } = spans.get(id) ?? {};
    const point = points.get(id);
    const found =
      start !== undefined && end !== undefined
        ? standing(text, start, end)
        : { words: "", place: point === undefined ? null : quotedPlaceAt(text, point, point) };
    const thread = paragraphs.map((paragraph) => threads.get(paragraph)).find((each) => each !== undefined);
    const parent = byParagraph.get(thread?.parent ?? "") ?? null;
    return {
      ...byline(author, date),
      text: said,
      ...found,
      answers: parent === index ? null : parent,
      done: thread?.done ?? false,
    };
  });
}

function notesOf({ marks, offsets, text, footnotes, endnotes }: DocxFindings): BroughtNote[] {
  const said = {
    footnote: new Map(footnotes.map((note) => [note.id, note.text])),
    endnote: new Map(endnotes.map((note) => [note.id, note.text])),
  };
  const notes: BroughtNote[] = [];
  marks.forEach((mark, number) => {
    if (mark.kind !== "note") return;
    const at = offsets.get(number);
    const words = said[mark.note].get(mark.id);
    if (words === undefined) return;
    notes.push({ kind: mark.note, text: words, place: at === undefined ? null : quotedPlaceAt(text, at, at) });
  });
  return notes;
}

type Piece = Omit<BroughtChange, "place"> & { start: number | undefined; end: number | undefined };

function changesOf({ marks, offsets, text }: DocxFindings): BroughtChange[] {
  const ends = new Map<number, number | undefined>();
  marks.forEach((mark, number) => {
    if (mark.kind === "insertion_end") ends.set(mark.change, offsets.get(number));
  });
  const pieces: Piece[] = [];
  marks.forEach((mark, number) => {
    const start = offsets.get(number);
    if (mark.kind === "deletion") {
      add(pieces, { kind: "deletion", ...byline(mark.author, mark.date), words: mark.words, start, end: start });
    } else if (mark.kind === "insertion_start") {
      // What was taken back for want of words has no end; its start never got a place either.
      const end = ends.get(mark.change);
      if (!ends.has(mark.change)) return;
      const words = start === undefined || end === undefined ? "" : text.slice(start, end);
      add(pieces, { kind: "insertion", ...byline(mark.author, mark.date), words, start, end });
    }
  });
  return pieces
    .filter(({ words }) => words.trim() !== "")
    .map(({ start, end, words, ...piece }) => {
      if (start === undefined || end === undefined) return { ...piece, words: cut(words), place: null };
      if (piece.kind === "deletion") return { ...piece, words: cut(words), place: quotedPlaceAt(text, start, start) };
      return { ...piece, ...standing(text, start, end) };
    });
}

/** Word parts one change wherever its formatting changes: pieces that touch, by one person at one time, are one. */
function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  const isSame =
    last !== undefined &&
    last.kind === piece.kind &&
    last.author === piece.author &&
    last.date === piece.date &&
    last.end !== undefined &&
    last.end === piece.start;
  if (!isSame) pieces.push(piece);
  else {
    last.words += piece.words;
    last.end = piece.end;
  }
}

/** The words of a range without the line ends at its edges, and their place; too many words have none. */
function standing(text: string, from: number, to: number): { words: string; place: QuotedPlace | null } {
  let start = Math.min(from, to);
  let end = Math.max(from, to);
  while (start < end && isEdge(text[start])) start += 1;
  while (end > start && isEdge(text[end - 1])) end -= 1;
  const words = text.slice(start, end);
  if (words.length > BROUGHT_LIMITS.words) return { words: cut(words), place: null };
  return { words, place: quotedPlaceAt(text, start, end) };
}

function isEdge(unit: string | undefined): boolean {
  return unit === "\n" || unit === "\u2028";
}

function byline(author: string, date: string): { author: string; date: string } {
  return { author: author.slice(0, 200).toWellFormed(), date: date.slice(0, 40).toWellFormed() };
}

function cut(words: string): string {
  return words.slice(0, BROUGHT_LIMITS.words).toWellFormed();
}
