import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textMap } from "@/lib/domain/fixes/apply";
import { narrowed } from "@/lib/domain/fixes/difference";
import type { Patch } from "@/lib/domain/fixes/fix";
import { lookForFix } from "@/lib/domain/fixes/look-for";

const PARAGRAPH = "The ferry carried 4,200 people across the strait on Monday, the harbour master said.";
const BEFORE = `Night ferry runs again\n${PARAGRAPH}\nTickets cost nine euros, half of what they were.`;

const fixOf = (words: string, replacement: string): Patch => {
  const start = BEFORE.indexOf(words);
  return narrowed(BEFORE, { start, end: start + words.length, replacement });
};
const made = (...patches: Patch[]) => {
  const map = textMap(patches);
  return { after: map.apply(BEFORE), carried: map.mapRange };
};
/** What is found of a fix in a text that other hands made by these changes. */
const outcome = (fix: Patch, ...changes: Patch[]) => {
  const { after, carried } = made(...changes);
  return lookForFix(BEFORE, after, fix, (range) => carried(range)).outcome;
};

const fixes: Record<string, Patch> = {
  "a number": fixOf("4,200", "4,300"),
  "a phrase": fixOf("the harbour master said", "a spokeswoman for the port said"),
  "an insertion": fixOf("Monday", "Monday morning"),
  "a cut": fixOf(" across the strait", ""),
  "a whole paragraph cut": { start: 23, end: 23 + PARAGRAPH.length, replacement: "" },
  "a kind of dash": fixOf("Monday, the", "Monday – the"),
};

describe("looking for a fix in a text from outside", () => {
  for (const [name, fix] of Object.entries(fixes)) {
    test(`${name}: found where it was made, not found where nothing was`, () => {
      expect(outcome(fix, fix)).toBe("applied");
      expect(outcome(fix)).toBe("not_applied");
    });

    test(`${name}: found or not beside changes of other words`, () => {
      const headline = fixOf("Night ferry", "The night ferry");
      const price = fixOf("nine euros", "ten euros");
      expect(outcome(fix, fix, headline, price)).toBe("applied");
      expect(outcome(fix, headline, price)).toBe("not_applied");
    });
  }

  test("words changed in another way are neither", () => {
    expect(outcome(fixOf("4,200", "4,300"), fixOf("4,200", "some five thousand"))).toBe("changed_otherwise");
    expect(outcome(fixOf("Monday", "Monday morning"), fixOf("Monday", "Tuesday"))).toBe("changed_otherwise");
  });

  test("a changed word beside it does not hide it", () => {
    const fix = fixOf("4,200", "4,300");
    expect(outcome(fix, fix, fixOf("carried", "took"))).toBe("applied");
    expect(outcome(fix, fixOf("carried", "took"))).toBe("not_applied");
  });

  test("says where the words stand", () => {
    const fix = fixOf("4,200", "4,300");
    const { after, carried } = made(fix, fixOf("Night ferry", "The night ferry"));
    const { range } = lookForFix(BEFORE, after, fix, (each) => carried(each));
    expect(after.slice(range?.start, range?.end)).toBe("4,300");
  });

  test("a neighbourhood that is nowhere is neither, and nothing is made up", () => {
    const look = lookForFix(BEFORE, "Something else.", fixOf("4,200", "4,300"), () => null);
    expect(look).toEqual({ outcome: "changed_otherwise", range: null });
  });

  test("quotation marks of another kind make no difference, unless the fix is about them", () => {
    const before = 'He said "yes" at once.';
    const about = { start: 8, end: 13, replacement: "“yes”" };
    const look = (after: string, fix: Patch) =>
      lookForFix(before, after, fix, () => ({ start: 0, end: after.length })).outcome;
    expect(look("He said “no” at once.", { start: 9, end: 12, replacement: "no" })).toBe("applied");
    expect(look(before, about)).toBe("not_applied");
    expect(look("He said “yes” at once.", about)).toBe("applied");
  });

  test("whatever happens in other paragraphs, a fix that was made is found and one that was not is not", () => {
    const lines = BEFORE.split("\n");
    const other = fc.constantFrom("", "The ferry carried 4,300 people.", "Monday morning", lines[0] ?? "");
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(fixes)), fc.boolean(), other, other, (fix, isMade, top, end) => {
        const outside = [
          { start: 0, end: 22, replacement: top || "Ferry" },
          { start: BEFORE.lastIndexOf("\n") + 1, end: BEFORE.length, replacement: end || "Tickets" },
        ];
        if (fix.replacement === "" && fix.end - fix.start === PARAGRAPH.length) return;
        expect(outcome(fix, ...outside, ...(isMade ? [fix] : []))).toBe(isMade ? "applied" : "not_applied");
      }),
    );
  });
});
