import fc from "fast-check";
import { expect, test } from "vitest";
import { type Confirmable, peopleToCall } from "@/lib/domain/asking/people-to-call";

const claim: fc.Arbitrary<Confirmable> = fc.record({
  id: fc.uuid(),
  number: fc.nat(1000),
  speaker: fc.constantFrom("", " ", "Marit Lund", " marit lund", "Tom Reed", "The office"),
  finding: fc.constantFrom(null, "supported"),
  retired: fc.constantFrom(null, { reason: "said twice" }),
});
const claims = fc.uniqueArray(claim, { selector: (each) => each.number });

test("each claim that waits for an answer is with the one who speaks in it, and no other is", () => {
  fc.assert(
    fc.property(claims, (all) => {
      const people = peopleToCall(all);
      const waiting = all.filter(({ speaker, finding, retired }) => speaker.trim() && !finding && !retired);
      expect(people.flatMap((person) => person.claimIds).sort()).toEqual(waiting.map((each) => each.id).sort());
      const names = people.map((person) => person.name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      const sizes = people.map((person) => person.claimIds.length);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }),
  );
});

test("whatever the order the claims come in", () => {
  fc.assert(
    fc.property(claims, (all) => {
      expect(peopleToCall([...all].reverse())).toEqual(peopleToCall(all));
    }),
  );
});
