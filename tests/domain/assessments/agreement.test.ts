import fc from "fast-check";
import { expect, test } from "vitest";
import { cohensKappa, krippendorffsAlpha } from "@/lib/domain/assessments/agreement";

/** Pairs made from a table of how often each combination came. */
function pairsOf(table: Record<string, number>): [string, string][] {
  return Object.entries(table).flatMap(([both, times]) =>
    Array.from({ length: times }, (): [string, string] => [both[0] ?? "", both[1] ?? ""]),
  );
}

const unitsOf = (...people: string[]) =>
  Array.from(people[0] ?? "", (_, at) => people.map((one) => one[at] ?? ".").filter((value) => value !== "."));

test.each([
  [{ yy: 20, yn: 5, ny: 10, nn: 15 }, 0.4],
  [{ yy: 45, yn: 15, ny: 25, nn: 15 }, 0.1304],
  [{ yy: 25, yn: 35, ny: 5, nn: 35 }, 0.2593],
])("kappa of published tables %o", (table, value) => {
  expect(cohensKappa(pairsOf(table)).value).toBeCloseTo(value, 4);
});

test("kappa of three categories: the table of Fleiss, Cohen & Everitt 1969, Large sample standard errors of kappa", () => {
  const table = { aa: 106, ab: 10, ac: 4, ba: 22, bb: 28, bc: 10, ca: 2, cb: 12, cc: 6 };
  expect(cohensKappa(pairsOf(table))).toEqual({ value: expect.closeTo(0.429, 3), pairs: 200 });
});

/* The worked examples of Krippendorff 2011, Computing Krippendorff's alpha-reliability. */

test("alpha of two people and two categories", () => {
  expect(krippendorffsAlpha(unitsOf("0100000010", "1110010000"), ["0", "1"], "nominal").value).toBeCloseTo(0.095, 3);
});

test("alpha of two people and five categories", () => {
  const units = unitsOf("aabbdcccedda", "babbbcccedd" + "d");
  expect(krippendorffsAlpha(units, [..."abcde"], "nominal").value).toBeCloseTo(0.692, 3);
});

test("alpha of four people with values missing", () => {
  const units = unitsOf("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
  expect(krippendorffsAlpha(units, [..."12345"], "nominal")).toEqual({ value: expect.closeTo(0.743, 3), pairs: 11 });
  expect(krippendorffsAlpha(units, [..."12345"], "ordinal").value).toBeCloseTo(0.815, 3);
});

const category = fc.constantFrom(..."abcde");
const pairs = fc.array(fc.tuple(category, category), { minLength: 1, maxLength: 40 });
const order = [..."abcde"];

test("who always agrees has 1, or nothing to go by; nobody has more", () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const same = given.map(([first]): [string, string] => [first, first]);
      const categories = new Set(same.flat()).size;
      const perfect = categories > 1 ? expect.closeTo(1, 10) : null;
      expect(cohensKappa(same).value).toEqual(perfect);
      for (const metric of ["nominal", "ordinal"] as const) {
        expect(krippendorffsAlpha(same, order, metric).value).toEqual(perfect);
        expect(krippendorffsAlpha(given, order, metric).value ?? 0).toBeLessThanOrEqual(1);
      }
      expect(cohensKappa(given).value ?? 0).toBeLessThanOrEqual(1);
      expect(cohensKappa(given).pairs).toBe(given.length);
    }),
  );
});

test("neither the order of the pairs, nor who of the two is first, nor the names of the categories matter", () => {
  fc.assert(
    fc.property(pairs, fc.nat(), (given, turn) => {
      const swapped = given.map(([first, second]): [string, string] => [second, first]);
      const at = turn % given.length;
      const turned = [...given.slice(at), ...given.slice(0, at)];
      const renamed = given.map(([first, second]): [string, string] => [`${first}${first}`, `${second}${second}`]);
      const kappa = cohensKappa(given).value;
      for (const other of [swapped, turned, renamed]) {
        if (kappa === null) expect(cohensKappa(other).value).toBeNull();
        else expect(cohensKappa(other).value).toBeCloseTo(kappa, 10);
      }
      const alpha = krippendorffsAlpha(given, order, "ordinal").value;
      for (const [other, names] of [
        [swapped, order],
        [turned, order],
        [renamed, order.map((each) => each + each)],
        [given, order.toReversed()],
      ] as const) {
        if (alpha === null) expect(krippendorffsAlpha(other, names, "ordinal").value).toBeNull();
        else expect(krippendorffsAlpha(other, names, "ordinal").value).toBeCloseTo(alpha, 10);
      }
    }),
  );
});

test("what only one person answered says nothing", () => {
  fc.assert(
    fc.property(pairs, fc.array(category), (given, alone) => {
      const more = [...given, ...alone.map((each) => [each]), []];
      expect(krippendorffsAlpha(more, order, "nominal")).toEqual(krippendorffsAlpha(given, order, "nominal"));
    }),
  );
  expect(cohensKappa([])).toEqual({ value: null, pairs: 0 });
});

test("alpha is what its definition says: disagreement within units over disagreement of all values in pairs", () => {
  const some = fc.array(fc.array(category, { maxLength: 4 }), { maxLength: 12 });
  fc.assert(
    fc.property(some, (units) => {
      const paired = units.filter((values) => values.length > 1);
      const all = paired.flat();
      const differ = (values: string[]) =>
        values.flatMap((one, at) => values.filter((other, place) => place !== at && other !== one)).length;
      const within = paired.reduce((sum, values) => sum + differ(values) / (values.length - 1), 0) / all.length;
      const anywhere = differ(all) / (all.length * (all.length - 1));
      const { value, pairs: count } = krippendorffsAlpha(units, order, "nominal");
      expect(count).toBe(paired.length);
      if (anywhere > 0) expect(value).toBeCloseTo(1 - within / anywhere, 10);
      else expect(value).toBeNull();
    }),
  );
});

test("nothing, one answer, one pair and one category say what they can", () => {
  const nothing = { value: null, pairs: 0 };
  for (const units of [[], [[]], [["a"]], [["a"], ["b"]]])
    expect(krippendorffsAlpha(units, order, "ordinal")).toEqual(nothing);
  expect(krippendorffsAlpha([["a", "b"]], order, "nominal")).toEqual({ value: 0, pairs: 1 });
  expect(krippendorffsAlpha([["a", "a"]], order, "nominal")).toEqual({ value: null, pairs: 1 });
  expect(cohensKappa([["a", "b"]])).toEqual({ value: 0, pairs: 1 });
  expect(cohensKappa([["a", "a"]])).toEqual({ value: null, pairs: 1 });
  // One of the two always said the same: agreement is what chance gives.
  expect(
    cohensKappa([
      ["a", "a"],
      ["a", "b"],
    ]).value,
  ).toBe(0);
});
