import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textMap } from "@/lib/domain/fixes/apply";
import type { Patch } from "@/lib/domain/fixes/fix";
import { textWithRange } from "../text/arbitrary-text";
import { patchesOf } from "./arbitrary-patches";

const textWithPatches = textWithRange.chain(([text, range]) =>
  fc.tuple(fc.constant(text), patchesOf(text.length), fc.constant(range)),
);

describe("patches made in a text", () => {
  test("nothing outside them changes, and each stands where it was asked for", () => {
    fc.assert(
      fc.property(textWithPatches, ([text, patches]) => {
        const map = textMap(patches);
        const after = map.apply(text);
        let at = 0;
        let made = 0;
        for (const { start, end, replacement } of map.patches) {
          const kept = text.slice(at, start) + replacement;
          expect(after.slice(made, made + kept.length)).toBe(kept);
          made += kept.length;
          at = end;
        }
        expect(after.slice(made)).toBe(text.slice(at));
      }),
    );
  });

  test("lengths add up", () => {
    fc.assert(
      fc.property(textWithPatches, ([text, patches]) => {
        const sum = patches.reduce((total, patch) => total + patch.replacement.length - (patch.end - patch.start), 0);
        expect(textMap(patches).apply(text)).toHaveLength(text.length + sum);
        expect(textMap(patches).mapPosition(text.length, "after")).toBe(text.length + sum);
      }),
    );
  });

  test("the order they come in makes no difference", () => {
    fc.assert(
      fc.property(textWithPatches, fc.nat(), ([text, patches, range], turn) => {
        const at = patches.length === 0 ? 0 : turn % patches.length;
        const turned = [...patches.slice(at), ...patches.slice(0, at)].reverse();
        expect(textMap(turned).apply(text)).toBe(textMap(patches).apply(text));
        expect(textMap(turned).mapRange(range)).toEqual(textMap(patches).mapRange(range));
      }),
    );
  });

  test("made one after the other, each carried through those before it, they make the same text", () => {
    fc.assert(
      fc.property(textWithPatches, ([text, patches]) => {
        let now = text;
        const made: Patch[] = [];
        for (const patch of patches) {
          const before = textMap(made);
          const start = before.mapPosition(patch.start, "after");
          const end = patch.start === patch.end ? start : before.mapPosition(patch.end, "before");
          // An insertion that touches words already replaced may stand on either side of them.
          if (patches.some((other) => other !== patch && (other.start === patch.start || other.end === patch.start)))
            return;
          now = textMap([{ start, end, replacement: patch.replacement }]).apply(now);
          made.push(patch);
        }
        expect(now).toBe(textMap(patches).apply(text));
      }),
    );
  });
});

describe("ranges carried through patches", () => {
  test("a range that no patch touches holds the same words", () => {
    fc.assert(
      fc.property(textWithPatches, ([text, patches, range]) => {
        const map = textMap(patches);
        if (map.touches(range)) return;
        const mapped = map.mapRange(range);
        expect(mapped).not.toBeNull();
        expect(map.apply(text).slice(mapped?.start, mapped?.end)).toBe(text.slice(range.start, range.end));
      }),
    );
  });

  test("a range holds its words with the patches inside it made, and is null only when nothing of it is left", () => {
    fc.assert(
      fc.property(textWithPatches, ([text, patches, range]) => {
        const { start, end } = range;
        if (start === end) return;
        const map = textMap(patches);
        const inside = map.patches.filter((patch) => patch.start < end && start < patch.end);
        const from = Math.min(start, ...inside.map((patch) => patch.start));
        const to = Math.max(end, ...inside.map((patch) => patch.end));
        const own = inside.map((patch) => ({ ...patch, start: patch.start - from, end: patch.end - from }));
        const words = textMap(own).apply(text.slice(from, to));
        const mapped = map.mapRange(range);
        expect(mapped ? map.apply(text).slice(mapped.start, mapped.end) : "").toBe(words);
        expect(mapped === null).toBe(words === "");
      }),
    );
  });

  test("a range inside another stays inside it", () => {
    fc.assert(
      fc.property(textWithPatches, fc.nat(), fc.nat(), ([, patches, outer], a, b) => {
        const size = outer.end - outer.start + 1;
        const start = outer.start + Math.min(a % size, b % size);
        const end = outer.start + Math.max(a % size, b % size);
        const map = textMap(patches);
        const wide = map.mapRange(outer);
        const inner = map.mapRange({ start, end });
        if (start === end || !inner) return;
        expect(wide).not.toBeNull();
        expect((wide?.start ?? 0) <= inner.start && inner.end <= (wide?.end ?? 0)).toBe(true);
      }),
    );
  });

  test("a range takes in what its own fix inserts at its edges, and leaves out what others insert there", () => {
    const map = textMap([
      { start: 4, end: 4, replacement: "old " },
      { start: 9, end: 9, replacement: " boats" },
    ]);
    const text = map.apply("The ferry sank.");
    expect(text).toBe("The old ferry boats sank.");
    expect(map.mapRange({ start: 4, end: 9 })).toEqual({ start: 8, end: 13 });
    expect(map.mapRange({ start: 4, end: 9 }, () => true)).toEqual({ start: 4, end: 19 });
    expect(map.touches({ start: 4, end: 9 })).toBe(false);
  });

  test("an insertion point takes in the words its own fix writes there", () => {
    const map = textMap([{ start: 3, end: 3, replacement: " old" }]);
    expect(map.mapRange({ start: 3, end: 3 })).toEqual({ start: 3, end: 3 });
    expect(map.mapRange({ start: 3, end: 3 }, () => true)).toEqual({ start: 3, end: 7 });
  });

  test("a point stays a point, whatever is made of the words around it", () => {
    fc.assert(
      fc.property(textWithPatches, ([, patches, { start }]) => {
        const mapped = textMap(patches).mapRange({ start, end: start });
        expect(mapped?.end).toBe(mapped?.start);
      }),
    );
  });

  test("words that were cut are gone", () => {
    const map = textMap([{ start: 2, end: 10, replacement: "" }]);
    expect(map.mapRange({ start: 4, end: 9 })).toBeNull();
    expect(map.mapRange({ start: 1, end: 9 })).toEqual({ start: 1, end: 2 });
  });

  test("patches that overlap are no work for it", () => {
    const cut = { start: 0, end: 5, replacement: "" };
    expect(() => textMap([cut, { start: 4, end: 6, replacement: "" }])).toThrow();
    expect(() => textMap([cut, { start: 5, end: 6, replacement: "" }])).not.toThrow();
  });
});
