import type { LeafBlock } from "@/lib/domain/text/canonical-text";
import type { BlockRole } from "@/lib/domain/text/doc";
import { overlaps, type TextRange } from "@/lib/domain/text/ranges";
import { trimRange } from "@/lib/domain/text/trim-range";

/** One stop of the reading cursor: a sentence without its trailing white space, or an image. */
export type ReadingStep = {
  readonly range: TextRange;
  /** Index of the leaf block it stands in. */
  readonly block: number;
  readonly role: BlockRole;
  readonly type: string;
};

/** What the reading cursor moves over: a version's text, the stops in it, and the language its words are cut in. */
export type ReadingText = {
  readonly text: string;
  readonly language: string | null;
  readonly steps: readonly ReadingStep[];
};

/** The stops of a version in text order. Furniture is passed over unless asked for; rules and empty blocks are no stops. */
export function readingText(
  version: { text: string; blocks: readonly LeafBlock[]; sentences: readonly TextRange[]; language: string | null },
  options: { furniture?: boolean } = {},
): ReadingText {
  const { text, blocks, sentences, language } = version;
  const steps: ReadingStep[] = [];
  let next = 0;
  blocks.forEach((block, index) => {
    const kept = options.furniture === true || block.role !== "furniture";
    const add = (range: TextRange) => {
      if (kept && text.slice(range.start, range.end).trim() !== "") {
        steps.push({ range: trimRange(text, range), block: index, role: block.role, type: block.type });
      }
    };
    if (block.type === "image") add(block.range);
    for (let sentence = sentences[next]; sentence && sentence.start < block.range.end; sentence = sentences[next]) {
      if (overlaps(sentence, block.range)) add(sentence);
      next += 1;
    }
  });
  return { text, language, steps };
}
