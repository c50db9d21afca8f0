import { indexAtOrBefore, type TextRange } from "@/lib/domain/text/ranges";
import { nextWordEnd, nextWordStart, previousWordEnd, previousWordStart } from "@/lib/domain/text/words";
import type { ReadingStep, ReadingText } from "@/lib/editor/reading-steps";

/** Where the reading cursor is: the stop it began at, the stop it reaches to, and the words between, adjusted or not. */
export type ReadingCursor = { readonly anchor: number; readonly head: number; readonly range: TextRange };

export type CursorCommand =
  | "nextSentence"
  | "previousSentence"
  | "extendForward"
  | "extendBack"
  | "startBack"
  | "startForward"
  | "endBack"
  | "endForward"
  | "nextParagraph"
  | "previousParagraph"
  | "first"
  | "last"
  | "collapse";

/** What is to be said of a move; the sentence for it stands in the catalogue. */
export type CursorAnnouncement =
  | {
      readonly kind: "sentence";
      readonly text: string;
      readonly index: number;
      readonly count: number;
      readonly step: ReadingStep;
      readonly newBlock: boolean;
    }
  | { readonly kind: "extended"; readonly text: string; readonly sentences: number }
  | { readonly kind: "adjusted"; readonly edge: "start" | "end"; readonly word: string; readonly text: string }
  | { readonly kind: "stopped"; readonly at: "start" | "end" }
  | { readonly kind: "empty" };

export type CursorMove = { readonly cursor: ReadingCursor | null; readonly announcement: CursorAnnouncement };

/** The cursor after a command, and what to announce. Without a cursor, any command begins at the first stop (`last`: the last). */
export function moveCursor(reading: ReadingText, cursor: ReadingCursor | null, command: CursorCommand): CursorMove {
  const last = reading.steps.length - 1;
  if (last < 0) return { cursor: null, announcement: { kind: "empty" } };
  if (!cursor) return goTo(reading, command === "last" ? last : 0, null);
  switch (command) {
    case "nextSentence":
      return goTo(reading, Math.max(cursor.anchor, cursor.head) + 1, cursor);
    case "previousSentence":
      return goTo(reading, Math.min(cursor.anchor, cursor.head) - 1, cursor);
    case "nextParagraph":
      return goTo(reading, paragraph(reading, cursor, 1), cursor);
    case "previousParagraph":
      return goTo(reading, paragraph(reading, cursor, -1), cursor);
    case "first":
      return goTo(reading, 0, cursor);
    case "last":
      return goTo(reading, last, cursor);
    case "collapse":
      return goTo(reading, cursor.head, cursor);
    case "extendForward":
      return extend(reading, cursor, cursor.head + 1);
    case "extendBack":
      return extend(reading, cursor, cursor.head - 1);
    default:
      return adjust(reading, cursor, command);
  }
}

/** The cursor on the stop that holds the offset, or the last stop before it: after a click, or to take up a place. */
export function cursorAt(reading: ReadingText, offset: number): CursorMove {
  if (reading.steps.length === 0) return { cursor: null, announcement: { kind: "empty" } };
  const ranges = reading.steps.map(({ range }) => range);
  return goTo(reading, Math.max(0, indexAtOrBefore(ranges, offset)), null);
}

function goTo(reading: ReadingText, index: number, before: ReadingCursor | null): CursorMove {
  const step = reading.steps[index];
  if (!step) return stopped(before, index < 0 ? "start" : "end");
  const left = before ? reading.steps[before.head] : undefined;
  return {
    cursor: { anchor: index, head: index, range: step.range },
    announcement: {
      kind: "sentence",
      text: words(reading, step.range),
      index,
      count: reading.steps.length,
      step,
      newBlock: left?.block !== step.block,
    },
  };
}

function stopped(cursor: ReadingCursor | null, at: "start" | "end"): CursorMove {
  return { cursor, announcement: { kind: "stopped", at } };
}

// From the middle of a paragraph, back goes to its beginning first.
function paragraph(reading: ReadingText, cursor: ReadingCursor, direction: 1 | -1): number {
  const { steps } = reading;
  const block = steps[cursor.head]?.block ?? 0;
  const after = steps.findIndex((step) => step.block > block);
  if (direction === 1) return after === -1 ? steps.length : after;
  const beginning = steps.findIndex((step) => step.block === block);
  if (beginning < cursor.head) return beginning;
  const previous = steps[beginning - 1];
  return previous ? steps.findIndex((step) => step.block === previous.block) : -1;
}

// The end that is not moved keeps what was adjusted by word.
function extend(reading: ReadingText, cursor: ReadingCursor, head: number): CursorMove {
  const { anchor } = cursor;
  const to = reading.steps[head]?.range;
  const from = reading.steps[anchor]?.range;
  if (!to || !from) return stopped(cursor, head < 0 ? "start" : "end");
  const forward = head >= anchor;
  const wasForward = cursor.head >= anchor;
  const start = forward ? (wasForward ? Math.min(cursor.range.start, to.start) : from.start) : to.start;
  const end = forward ? to.end : wasForward && cursor.head !== anchor ? from.end : Math.max(cursor.range.end, to.end);
  const range = { start, end };
  return {
    cursor: { anchor, head, range },
    announcement: { kind: "extended", text: words(reading, range), sentences: Math.abs(head - anchor) + 1 },
  };
}

function adjust(
  reading: ReadingText,
  cursor: ReadingCursor,
  command: "startBack" | "startForward" | "endBack" | "endForward",
): CursorMove {
  const { text, language } = reading;
  const { start, end } = cursor.range;
  const edge = command === "startBack" || command === "startForward" ? "start" : "end";
  const moved = {
    startBack: () => ({ start: previousWordStart(text, start, language), end }),
    startForward: () => ({ start: nextWordStart(text, start, language), end }),
    endBack: () => ({ start, end: previousWordEnd(text, end, language) }),
    endForward: () => ({ start, end: nextWordEnd(text, end, language) }),
  }[command]();
  const unmoved = moved.start === start && moved.end === end;
  // A word is always left.
  if (unmoved || moved.start >= moved.end) return stopped(cursor, command.endsWith("Back") ? "start" : "end");
  const change = edge === "start" ? [start, moved.start] : [end, moved.end];
  const word = words(reading, { start: Math.min(...change), end: Math.max(...change) }).trim();
  return {
    cursor: { ...cursor, range: moved },
    announcement: { kind: "adjusted", edge, word, text: words(reading, moved) },
  };
}

function words(reading: ReadingText, range: TextRange): string {
  return reading.text.slice(range.start, range.end);
}
