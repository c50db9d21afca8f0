import { z } from "zod";
import { type Citation, cite } from "../anchoring/cite";
import { locate } from "../anchoring/locate";
import { wellFormedText } from "../fields";

/** How much may come with one file: beyond it the rest is told as left out. */
export const BROUGHT_LIMITS = {
  comments: 2_000,
  notes: 2_000,
  changes: 5_000,
  /** UTF-16 units of one comment or note, and of the words one stands on */
  text: 10_000,
  words: 20_000,
  /** units of JSON of all of it */
  total: 1_500_000,
} as const;

const name = wellFormedText.max(200);
/** ISO 8601 as the file says it, mostly without a zone; empty when it does not. */
const saidDate = wellFormedText.max(40);

/** Where something of the file stands: a UTF-16 range of the canonical text, and how that place is quoted. */
const quotedPlace = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  prefix: wellFormedText.max(64),
  suffix: wellFormedText.max(64),
});
export type QuotedPlace = z.infer<typeof quotedPlace>;

const comment = z.strictObject({
  author: name,
  date: saidDate,
  text: wellFormedText.max(BROUGHT_LIMITS.text),
  /** The words it stands on; empty when it stands on none. */
  words: wellFormedText.max(BROUGHT_LIMITS.words),
  /** Null: not to be found in this text. */
  place: quotedPlace.nullable(),
  /** Index of the comment it answers. */
  answers: z.int().min(0).nullable(),
  done: z.boolean(),
});

const note = z.strictObject({
  kind: z.enum(["footnote", "endnote"]),
  text: wellFormedText.max(BROUGHT_LIMITS.text),
  /** Where its mark stood, between two words: start and end are the same. */
  place: quotedPlace.nullable(),
});

const change = z.strictObject({
  kind: z.enum(["insertion", "deletion"]),
  author: name,
  date: saidDate,
  /** What was inserted (and stands at its place) or deleted (and stood at that point). */
  words: wellFormedText.max(BROUGHT_LIMITS.words),
  place: quotedPlace.nullable(),
});

/** What came with the file a version was made from and is no part of its text. */
export const broughtWith = z
  .strictObject({
    comments: z.array(comment).max(BROUGHT_LIMITS.comments),
    notes: z.array(note).max(BROUGHT_LIMITS.notes),
    changes: z.array(change).max(BROUGHT_LIMITS.changes),
  })
  .refine((all) => JSON.stringify(all).length <= BROUGHT_LIMITS.total * 1.2, { error: "is too much" });
export type BroughtWith = z.infer<typeof broughtWith>;
export type BroughtComment = z.infer<typeof comment>;
export type BroughtNote = z.infer<typeof note>;
export type BroughtChange = z.infer<typeof change>;

/** Quotes the place at a range of a text, so that it can be found again after the text was edited. */
export function quotedPlaceAt(text: string, start: number, end: number): QuotedPlace {
  const { prefix, suffix } = cite(text, { start, end });
  return { start, end, prefix, suffix };
}

/** The same notes and remarks with their places in this text: found again by their quotes, or null where they are not for sure. */
export function relocateBrought(brought: BroughtWith, text: string): BroughtWith {
  const words = <T extends { words: string; place: QuotedPlace | null }>(each: T): T => ({
    ...each,
    place: relocate(text, each.words, each.place),
  });
  const point = <T extends { place: QuotedPlace | null }>(each: T): T => ({
    ...each,
    place: relocate(text, "", each.place),
  });
  return {
    comments: brought.comments.map(words),
    notes: brought.notes.map(point),
    // Deleted words stand nowhere: their place is the point where they stood.
    changes: brought.changes.map((each) => (each.kind === "deletion" ? point(each) : words(each))),
  };
}

/** Less of the context agreeing than this, and the same words could be others. */
const SURE = 0.75;

/** Where a quoted place is in this text, by its words (none for a point); null where it is not for sure. */
export function relocate(text: string, exact: string, place: QuotedPlace | null): QuotedPlace | null {
  if (place === null) return null;
  const { prefix, suffix } = place;
  if (stands(text, { exact, prefix, suffix }, place)) return place;
  const citation = { exact, prefix, suffix };
  const found = exact === "" ? pointOf(text, citation) : wordsOf(text, citation, place.start);
  return found === null ? null : quotedPlaceAt(text, found, found + exact.length);
}

/** Whether nothing moved: the words and all their context stand where they stood. */
function stands(text: string, { exact, prefix, suffix }: Citation, { start, end }: QuotedPlace): boolean {
  return (
    end - start === exact.length &&
    text.slice(start, end) === exact &&
    text.slice(Math.max(0, start - prefix.length), start) === prefix &&
    text.slice(end, end + suffix.length) === suffix
  );
}

function wordsOf(text: string, citation: Citation, hint: number): number | null {
  const found = locate(text, citation, hint);
  return found !== null && found.score >= SURE ? found.range.start : null;
}

/** A point is where its context says, in whole or on one side that is long enough to be no chance. */
function pointOf(text: string, { prefix, suffix }: Citation): number | null {
  const both = once(text, prefix + suffix);
  if (both !== null) return both + prefix.length;
  const before = prefix.length < 12 ? null : once(text, prefix);
  const after = suffix.length < 12 ? null : once(text, suffix);
  if (before !== null && after !== null) return null; // both stand, apart from each other: something was written between
  if (before !== null) return before + prefix.length;
  return after;
}

function once(text: string, wanted: string): number | null {
  const at = wanted === "" ? -1 : text.indexOf(wanted);
  return at === -1 || text.indexOf(wanted, at + 1) !== -1 ? null : at;
}
