import fc from "fast-check";
import { expect, test } from "vitest";
import { applyChanges, type ClaimsState } from "@/lib/client/catch-up";
import { aClaim } from "./a-claim";

const state: ClaimsState = { items: [aClaim()], cursor: { seq: 5, epoch: "e" } };

const changes = fc.record({
  cursor: fc.record({ seq: fc.integer({ min: 0, max: 10 }), epoch: fc.constant("e") }),
  upserts: fc.uniqueArray(
    fc
      .record({ id: fc.constantFrom("c1", "c2", "c3"), statement: fc.string() })
      .map(({ id, statement }) => aClaim({ id, number: Number(id.slice(1)), statement })),
    { selector: (claim) => claim.id },
  ),
  gone: fc.uniqueArray(fc.constantFrom("c1", "c4")),
});

test("an older answer that comes late changes nothing", () => {
  fc.assert(
    fc.property(changes, (change) => {
      fc.pre(change.cursor.seq < state.cursor.seq);
      expect(applyChanges(state, change)).toBe(state);
    }),
  );
});

test("the same answer twice is the same as once", () => {
  fc.assert(
    fc.property(changes, (change) => {
      const once = applyChanges(state, change);
      expect(applyChanges(once, change)).toEqual(once);
    }),
  );
});

test("what is gone is gone, what was told is there, by number", () => {
  fc.assert(
    fc.property(changes, (change) => {
      fc.pre(change.cursor.seq >= state.cursor.seq);
      const { items, cursor } = applyChanges(state, change);
      expect(cursor).toEqual(change.cursor);
      for (const id of change.gone) expect(items.some((claim) => claim.id === id)).toBe(false);
      const gone: readonly string[] = change.gone;
      for (const claim of change.upserts) if (!gone.includes(claim.id)) expect(items).toContainEqual(claim);
      expect([...items].sort((a, b) => a.number - b.number)).toEqual(items);
    }),
  );
});
