import { graphemeStart } from "../text/graphemes";
import { indexAtOrBefore, type TextRange } from "../text/ranges";

/** Of words on one side of a fix, in UTF-16 units. */
const MOST = 100;

/** The rest of the sentence that a fix stands in, on both sides, cut at a word with "…" where it is long; nothing of another line. */
export function around(
  text: string,
  sentences: readonly TextRange[],
  { start, end }: TextRange,
): { before: string; after: string } {
  const lineEnd = text.indexOf("\n", end);
  const first = sentences[indexAtOrBefore(sentences, start)]?.start ?? start;
  const last = sentences[indexAtOrBefore(sentences, Math.max(start, end - 1))]?.end ?? end;
  const from = Math.min(start, Math.max(first, text.lastIndexOf("\n", start - 1) + 1));
  const to = Math.max(end, Math.min(last, lineEnd === -1 ? text.length : lineEnd));
  const begin = graphemeStart(text, Math.max(from, start - MOST));
  const stop = graphemeStart(text, Math.min(to, end + MOST));
  const before = text.slice(begin, start);
  const after = text.slice(end, stop);
  return {
    before: begin > from ? `… ${before.replace(/^\S*\s+/u, "")}` : before.trimStart(),
    after: stop < to ? `${after.replace(/\s+\S*$/u, "")} …` : after.trimEnd(),
  };
}
