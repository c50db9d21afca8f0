import fc from "fast-check";
import { expect, test } from "vitest";
import { disposition, finding } from "@/lib/domain/assessments/assessment";
import { type Label, label, offeredLabels, shippedScales } from "@/lib/domain/assessments/scale";
import { compareLabels, freshKey, MOST_OFFERED, nextLabels, startFrom } from "@/lib/domain/assessments/scale-change";
import { Refusal } from "@/lib/domain/refusal";

const anyLabel: fc.Arbitrary<Label> = fc.record({
  key: fc.constantFrom(..."abcdefghijkl"),
  name: fc.string({ minLength: 1, maxLength: 8 }).map((name) => `n${name}`),
  glyph: fc.constantFrom("✓", "✗", "?"),
  appearance: fc.constantFrom(...finding.options),
  finding: fc.constantFrom(...finding.options),
  disposition: fc.constantFrom(null, ...disposition.options),
  retired: fc.boolean(),
});
const anyLabels = fc.uniqueArray(anyLabel, { selector: (one) => one.key, minLength: 1, maxLength: 12 });

/** Wishes for a scale, one after the other, as people would have them; refused ones change nothing. */
function history(wishes: Label[][]): Label[][] {
  const versions: Label[][] = [];
  for (const wanted of wishes) {
    try {
      versions.push(nextLabels("own_copy", versions, wanted));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return versions;
}

test("whatever is wished for, a key keeps its meaning and is never lost, and one to nine labels are offered", () => {
  fc.assert(
    fc.property(fc.array(anyLabels, { maxLength: 6 }), (wishes) => {
      const versions = history(wishes);
      const meaning = new Map<string, string>();
      for (const [index, version] of versions.entries()) {
        const keys = version.map((one) => one.key);
        expect(keys).toEqual(expect.arrayContaining((versions[index - 1] ?? []).map((one) => one.key)));
        for (const one of version) {
          const means = `${one.finding} ${one.disposition}`;
          expect(meaning.get(one.key) ?? means).toBe(means);
          meaning.set(one.key, means);
        }
        const offered = offeredLabels(version);
        expect(offered.length).toBeGreaterThanOrEqual(1);
        expect(offered.length).toBeLessThanOrEqual(MOST_OFFERED);
        expect(version.slice(0, offered.length)).toEqual(offered);
        expect(new Set(offered.map((one) => one.name.toLowerCase())).size).toBe(offered.length);
      }
    }),
  );
});

test("asking for what is there changes nothing", () => {
  fc.assert(
    fc.property(fc.array(anyLabels, { minLength: 1, maxLength: 3 }), (wishes) => {
      const versions = history(wishes);
      const now = versions.at(-1);
      if (now) expect(nextLabels("own_copy", versions, now)).toEqual(now);
    }),
  );
});

test("starting from a shipped scale offers its labels and loses none of those before", () => {
  const published = shippedScales.filter(({ purpose }) => purpose === "published").map((scale) => scale.labels);
  fc.assert(
    fc.property(fc.constantFrom(...published), fc.constantFrom(...published), (first, second) => {
      const next = nextLabels("published", [first], startFrom(second, [first]));
      expect(offeredLabels(next).map((one) => one.name)).toEqual(second.map((one) => one.name));
      expect(next.map((one) => one.key)).toEqual(expect.arrayContaining(first.map((one) => one.key)));
    }),
  );
  const mine: Label[] = [{ ...(published[1]?.[0] as Label), key: "supported", finding: "mixed" }];
  const next = startFrom(published[1] ?? [], [mine]);
  expect(next.map(({ key, retired }) => [key, retired])).toEqual([
    ["supported_b", false],
    ["refuted", false],
    ["not_enough_evidence", false],
    ["conflicting", false],
    ["supported", true],
  ]);
});

test("says no to another meaning, to one name twice, to none and to ten, and to words of others", () => {
  const one = (key: string, more: Partial<Label> = {}): Label => ({
    ...{ key, name: key, glyph: "✓", appearance: "supported", finding: "supported", disposition: null },
    ...{ retired: false, ...more },
  });
  const code = (wanted: Label[], purpose: "own_copy" | "published" = "own_copy") => {
    try {
      nextLabels(purpose, [[one("a")]], wanted);
    } catch (error) {
      return (error as Refusal).code;
    }
    return null;
  };
  expect(code([one("a", { name: "Right", glyph: "R", appearance: "mixed" })])).toBe(null);
  expect(code([one("a", { finding: "refuted" })])).toBe("label_meaning_fixed");
  expect(code([one("a", { disposition: "stet" })])).toBe("label_meaning_fixed");
  expect(code([one("a"), one("b", { name: "A" })])).toBe("label_name_twice");
  expect(code([one("a", { retired: true })])).toBe("scale_size_wrong");
  expect(code([..."bcdefghijk"].map((key) => one(key)))).toBe("scale_size_wrong");
  expect(code([one("b", { disposition: "cut" })], "published")).toBe("disposition_not_here");
});

test("makes keys of letters from any name, each new", () => {
  expect(freshKey("Can’t confirm", new Set())).toBe("can_t_confirm");
  expect(freshKey("確認済み", new Set(["label"]))).toBe("label_b");
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 60 }), (name, count) => {
      const taken = new Set<string>();
      for (let made = 0; made <= count; made += 1) {
        const key = freshKey(name, taken);
        expect(taken.has(key)).toBe(false);
        expect(label.shape.key.safeParse(key).success).toBe(true);
        taken.add(key);
      }
    }),
  );
});

test("tells what became of the labels", () => {
  const [a, b] = shippedScales[2]?.labels ?? [];
  if (!a || !b) throw new Error("the shipped scale has labels");
  const before = [a, { ...b, retired: true }];
  const after = [
    { ...a, name: "Holds" },
    { ...b, retired: false },
    { ...a, key: "new" },
  ];
  expect(compareLabels(before, after)).toEqual({
    added: ["new"],
    retired: [],
    restored: [b.key],
    changed: [a.key],
  });
});
