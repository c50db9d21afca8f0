import { Decoration } from "@tiptap/pm/view";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BlockPieces, type Piece } from "@/lib/editor/block-pieces";
import { articleSchema } from "@/lib/editor/schema";

const paragraph = { type: "paragraph", content: [{ type: "text", text: "The ferry left." }] };
const doc = articleSchema.nodeFromJSON({ type: "doc", content: Array.from({ length: 6 }, () => paragraph) });

const piece = (from: number, look: string): Piece => ({
  from,
  to: from + 1,
  look,
  decoration: () => Decoration.inline(from, from + 1, {}),
});
const pieces = fc.array(fc.tuple(fc.integer({ min: 1, max: doc.content.size - 2 }), fc.constantFrom("a", "b")));
const sorted = (list: [number, string][]) =>
  list.sort(([a], [b]) => a - b).map(([from, look]): Piece => piece(from, look));
const seen = (list: readonly Piece[]) => list.map(({ from, look }) => `${from} ${look}`);
const all = [0, 1, 2, 3, 4, 5];

test("drawing the blocks that differ, and those never drawn, leaves exactly what is wanted", () => {
  fc.assert(
    fc.property(pieces, pieces, fc.subarray(all), (before, after, never) => {
      const [old, wanted] = [new BlockPieces(doc, sorted(before)), new BlockPieces(doc, sorted(after))];
      const undrawn = new Set(never);
      const paper = new Map(all.map((block) => [block, undrawn.has(block) ? [] : old.of(block)]));
      for (const block of wanted.differingFrom(old, undrawn)) paper.set(block, wanted.of(block));
      for (const block of all) expect(seen(paper.get(block) ?? [])).toEqual(seen(wanted.of(block)));
    }),
  );
});

test("what has not changed is not drawn again", () => {
  fc.assert(
    fc.property(pieces, (list) => {
      const again = () => new BlockPieces(doc, sorted([...list]));
      expect(again().differingFrom(again(), new Set())).toEqual([]);
    }),
  );
});
