import fc from "fast-check";
import { expect, test } from "vitest";
import type { tier } from "@/lib/domain/sources/source";
import { meets } from "@/lib/domain/sourcing/meets";
import { strictestTier } from "@/lib/domain/sourcing/strictest-tier";
import { withoutNames } from "@/lib/domain/sourcing/without-names";
import { anyFacts, anyRules, SOURCES } from "./any-sourcing";

test("a verdict names no source that the reader may not know, and is the same otherwise", () => {
  fc.assert(
    fc.property(anyRules, anyFacts, fc.subarray(SOURCES), (rules, facts, known) => {
      const verdict = meets(rules, facts);
      const told = withoutNames(verdict, new Set(known));
      const named = told.rules
        .flatMap((rule) => rule.reasons)
        .flatMap((reason) => Object.values<unknown>(reason.params))
        .concat(told.independent.map((group) => group.originIds))
        .flatMap((value) => (Array.isArray(value) ? (value as string[]) : []));
      for (const id of named) expect(["", ...known]).toContain(id);
      const shape = ({ rules: all, met, blocked }: typeof verdict) => [
        ...[met, blocked],
        all.map(({ state, reasons }) => [state, reasons.map(({ code }) => code)]),
      ];
      expect(shape(told)).toEqual(shape(verdict));
      expect(withoutNames(verdict, new Set(SOURCES))).toEqual(verdict);
    }),
  );
});

test("the stricter tier counts, and an embargo that is over does not", () => {
  const at = Date.UTC(2026, 10, 23);
  const plain = (name: (typeof tier.options)[number]) => ({ tier: name, embargoUntil: null });
  expect(strictestTier([plain("on_record"), plain("on_record")], at)).toBe("on_record");
  expect(strictestTier([plain("off_record"), plain("background")], at)).toBe("off_record");
  expect(strictestTier([plain("background"), plain("named_persons_only")], at)).toBe("named_persons_only");
  const embargoed = (until: number) => ({ tier: "embargoed" as const, embargoUntil: new Date(until) });
  expect(strictestTier([embargoed(at + 1), plain("on_record")], at)).toBe("embargoed");
  expect(strictestTier([embargoed(at), plain("on_record")], at)).toBe("on_record");
  expect(strictestTier([embargoed(at), plain("background")], at)).toBe("background");
});
