import type { Node } from "@tiptap/pm/model";
import { type TextMap, textMap } from "@/lib/domain/fixes/apply";
import { type FixToMake, type LinePatch, linePatches } from "@/lib/domain/fixes/line-patches";
import { refuse } from "@/lib/domain/refusal";
import { canonicalText, leafBlocks } from "@/lib/domain/text/canonical-text";
import type { DocJson } from "@/lib/domain/text/doc";
import type { TextRange } from "@/lib/domain/text/ranges";
import { docJson, parseDoc } from "@/lib/editor/parse-doc";
import { rebuildBlocks } from "@/lib/editor/rebuild-blocks";
import { rewriteInline } from "@/lib/editor/rewrite-inline";

/** A document with fixes made in it, and where everything went: `map.apply` of the old canonical text gives the new one. */
export interface FixedDoc {
  readonly doc: DocJson;
  readonly map: TextMap<LinePatch>;
}

/**
 * Makes fixes, no two of which overlap, in a document of the schema. New words take the marks of the words they replace; all else
 * stays as it was. A block that loses all its words goes, and with it the list, quote or figure that has nothing else in it; a table
 * keeps its cells unless all of it is cut. Refuses (`fix_breaks_text`) what would be no article: captions without their image, or
 * words where an image stands.
 */
export function applyFixes(doc: DocJson, fixes: readonly FixToMake[]): FixedDoc {
  const patches = linePatches(canonicalText(doc), fixes);
  const lines = leafBlocks(doc).map(({ range }) => range);
  const patchesOf = byLine(lines, patches);
  const cuts = fixes.filter(({ replacement }) => replacement === "");
  const made = rebuildBlocks(parseDoc(doc).node, (block, line) => {
    const range = lines[line];
    if (!range) throw new Error(`The document has no line ${line}.`);
    const own = patchesOf.get(line) ?? [];
    if (own.length === 0) return isInside(range, cuts) ? null : block;
    return rewritten(block, range, own);
  });
  const ends = lineEnds(lines, new Set(made.gone));
  return { doc: parseDoc(docJson(made.node)).doc, map: textMap([...patches, ...ends]) };
}

/** Null when nothing is left of it. An image or a rule is one sign, which can only be cut. */
function rewritten(block: Node, range: TextRange, patches: readonly LinePatch[]): Node | null {
  if (!block.isTextblock)
    return patches.some(({ replacement }) => replacement !== "") ? refuse("fix_breaks_text") : null;
  const content = rewriteInline(
    block,
    patches.map((patch) => ({ ...patch, start: patch.start - range.start, end: patch.end - range.start })),
  );
  return content.size === 0 ? null : block.copy(content);
}

/** Whether a cut goes over this empty line from the one before to the one after. */
function isInside({ start, end }: TextRange, cuts: readonly TextRange[]): boolean {
  return start === end && cuts.some((cut) => cut.start < start && end < cut.end);
}

function byLine(lines: readonly TextRange[], patches: readonly LinePatch[]): Map<number, LinePatch[]> {
  const found = new Map<number, LinePatch[]>();
  let line = 0;
  for (const patch of patches) {
    while (patch.end > (lines[line]?.end ?? Number.POSITIVE_INFINITY)) line += 1;
    const own = found.get(line);
    if (own) own.push(patch);
    else found.set(line, [patch]);
  }
  return found;
}

/** The line feeds that go with lines: the one after each, and for lines at the end of the text the one before. */
function lineEnds(lines: readonly TextRange[], gone: ReadonlySet<number>): LinePatch[] {
  const ends: LinePatch[] = [];
  let isLast = true;
  for (let line = lines.length - 1; line >= 0; line -= 1) {
    const range = lines[line];
    if (!gone.has(line)) isLast = false;
    else if (range) {
      const start = isLast ? range.start - 1 : range.end;
      ends.push({ start, end: start + 1, replacement: "", fixIds: [] });
    }
  }
  return ends;
}
