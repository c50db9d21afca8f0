import fc from "fast-check";
import { expect, test } from "vitest";
import { sightOf } from "@/lib/domain/assessments/sight";

const members = ["ada", "ben", "cem", "dov"];
const somebody = fc.constantFrom(...members);
const facts = fc.record({
  openCheck: fc.option(fc.record({ checkerId: fc.option(somebody) })),
  firstById: fc.option(somebody),
});

test("without an open second check everybody sees everything", () => {
  fc.assert(
    fc.property(facts, somebody, (given, member) => {
      expect(sightOf({ ...given, openCheck: null }, member)).toBe("all");
    }),
  );
});

test("while nobody is named, a first answer is shown to nobody but who gave it", () => {
  fc.assert(
    fc.property(somebody, (firstById) => {
      const seeing = members.filter((each) => sightOf({ openCheck: { checkerId: null }, firstById }, each) === "all");
      expect(seeing).toEqual([firstById]);
    }),
  );
});

test("whoever is named is blind from then on, before and after the first answer, and nobody else is", () => {
  fc.assert(
    fc.property(fc.option(somebody), somebody, (firstById, checkerId) => {
      const blind = members.filter((each) => sightOf({ openCheck: { checkerId }, firstById }, each) !== "all");
      expect(blind).toEqual([checkerId]);
      expect(sightOf({ openCheck: { checkerId }, firstById }, checkerId)).toBe("blind");
    }),
  );
});
