import { diffArrays } from "diff";
import { withoutEnd, withoutStart } from "@/lib/domain/text/without-ends";

/** A stretch of a comparison: in both texts, only in the passage (`removed`), or only in the article (`added`). */
export type WordSegment = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** How a passage and the article's words agree; `same` segments read as the article has them. */
export type WordComparison = {
  readonly segments: readonly WordSegment[];
  /** `typography`: the same words, but quotation marks, dashes, spaces or the marks around them differ. */
  readonly match: "identical" | "typography" | "different";
};

type Token = { readonly key: string; readonly text: string };

/** What is longer is no word; putting its marks in order costs the square of its length. */
const LONGEST_WORD = 5_000;
// Beyond this many differences two texts are not a quotation of each other, and comparing them costs too much.
const MOST_DIFFERENCES = 1000;
const TOKEN = /[\p{L}\p{N}\p{M}\u200C\u200D]+(?:['’.,‑-][\p{L}\p{N}\p{M}]+)*|\.{3}|[^\s]/gu;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/gu;
const OPENS = /[\s"“„«‘']/u;
const CLOSES = /[\s"”“»’']/u;

/**
 * Compares a source's passage with the article's words, word by word. Kinds of quotation marks, dashes and spaces, and
 * marks that enclose all of the words, make no difference; capitals, spelling and punctuation do.
 */
export function compareWords(passage: string, article: string): WordComparison {
  const before = tokens(passage);
  const after = tokens(article);
  const changes = diffArrays(before, after, {
    comparator: (a: Token, b: Token) => a.key === b.key,
    maxEditLength: MOST_DIFFERENCES,
  });
  const segments: WordSegment[] = changes
    ? changes.map(({ added, removed, value }) => ({
        kind: added ? "added" : removed ? "removed" : "same",
        text: value.map(({ text }) => text).join(""),
      }))
    : [segment("removed", before), segment("added", after)];
  const same = segments.every(({ kind }) => kind === "same");
  return { segments, match: passage === article ? "identical" : same ? "typography" : "different" };
}

function segment(kind: WordSegment["kind"], list: readonly Token[]): WordSegment {
  return { kind, text: list.map(({ text }) => text).join("") };
}

// A token carries the space after it, so that the segments together are the whole text.
function tokens(text: string): Token[] {
  const words = withoutEnd(withoutStart(text.replace(INVISIBLE, ""), OPENS), CLOSES);
  const found = [...words.matchAll(TOKEN)];
  return found.map((match, index) => ({
    key: typographyKey(match[0]),
    text: words.slice(match.index, found[index + 1]?.index ?? words.length),
  }));
}

/** What a word or mark is compared by: kinds of quotation marks, dashes and apostrophes make no difference. */
export function typographyKey(token: string): string {
  // A mark that stands alone quotes; within a word it is an apostrophe.
  if (/^[“”„«»"‘’‚']$/u.test(token)) return '"';
  return (token.length > LONGEST_WORD ? token : token.normalize("NFC"))
    .replaceAll("’", "'")
    .replace(/[‐‑‒–—―−]/gu, "-")
    .replace("…", "...");
}
