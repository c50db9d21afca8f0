import type { TextRange } from "@/lib/domain/text/ranges";

/** The sentences of each block; both in text order. */
export function sentencesByBlock(
  blocks: readonly { readonly range: TextRange }[],
  sentences: readonly TextRange[],
): TextRange[][] {
  let next = 0;
  return blocks.map(({ range }) => {
    const own: TextRange[] = [];
    for (let each = sentences[next]; each && each.start < range.end; each = sentences[next]) {
      if (each.start >= range.start) own.push(each);
      next += 1;
    }
    return own;
  });
}
