import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partName } from "@/lib/domain/articles/article";
import { isConfidential, type Kept, type Looker, maySee, tierNow } from "@/lib/domain/confidential/may-see";
import { role } from "@/lib/domain/desk/member";
import { tier } from "@/lib/domain/sources/source";

const people = ["ana", "ben", "cem", "dee"] as const;
const person = fc.constantFrom(...people);
const moment = fc.date({ min: new Date("2026-01-01"), max: new Date("2026-12-31"), noInvalidDate: true });

const someKept: fc.Arbitrary<Kept> = fc.record({
  tier: fc.constantFrom(...tier.options),
  readerIds: fc.uniqueArray(person),
  embargoUntil: fc.option(moment),
  createdById: person,
});
const someLooker: fc.Arbitrary<Looker> = fc.record({
  memberId: person,
  role: fc.constantFrom(...role.options),
  parts: fc.uniqueArray(fc.constantFrom(...partName.options)),
});

const holds = (law: (kept: Kept, looker: Looker, now: Date) => void) =>
  fc.assert(fc.property(someKept, someLooker, moment, law), { numRuns: 1000 });

describe("who sees what of which tier", () => {
  test("everybody sees what is on the record", () => {
    holds((kept, looker, now) => {
      expect(maySee({ ...kept, tier: "on_record" }, looker, now)).toBe(true);
      expect(maySee({ ...kept, tier: "on_record" }, null, now)).toBe(true);
    });
  });

  test("a stricter tier never shows more", () => {
    holds((kept, looker, now) => {
      const sees = (tier: Kept["tier"]) => maySee({ ...kept, tier }, looker, now);
      if (sees("off_record")) expect(sees("background")).toBe(true);
      if (sees("named_persons_only") && !kept.readerIds.includes(looker.memberId))
        expect(sees("off_record")).toBe(true);
    });
  });

  test("a writer and whoever is outside see nothing confidential, be it their own", () => {
    holds((kept, looker, now) => {
      if (!isConfidential(kept, now)) return;
      expect(maySee(kept, { ...looker, parts: [...looker.parts, "writer"] }, now)).toBe(false);
      expect(maySee(kept, null, now)).toBe(false);
    });
  });

  test("whoever put it there sees it, unless they are the writer", () => {
    holds((kept, looker, now) => {
      const parts = looker.parts.filter((part) => part !== "writer");
      expect(maySee({ ...kept, createdById: looker.memberId }, { ...looker, parts }, now)).toBe(true);
    });
  });

  test("no role opens what is for named persons only", () => {
    holds((kept, looker, now) => {
      const readerIds = kept.readerIds.filter((id) => id !== looker.memberId);
      if (kept.createdById === looker.memberId) return;
      expect(maySee({ ...kept, tier: "named_persons_only", readerIds }, looker, now)).toBe(false);
    });
  });

  test("an embargo is off the record before its time, on it from then on, and time only ever opens", () => {
    holds((kept, looker, now) => {
      const embargoed = { ...kept, tier: "embargoed" as const };
      const over = kept.embargoUntil !== null && kept.embargoUntil <= now;
      expect(tierNow(embargoed, now)).toBe(over ? "on_record" : "off_record");
      expect(maySee(embargoed, looker, now)).toBe(over || maySee({ ...kept, tier: "off_record" }, looker, now));
      const later = new Date(now.getTime() + 1000);
      if (maySee(kept, looker, now)) expect(maySee(kept, looker, later)).toBe(true);
    });
  });

  test("names open nothing but what is for named persons", () => {
    holds((kept, looker, now) => {
      if (kept.tier === "named_persons_only") return;
      const named = { ...kept, readerIds: [...kept.readerIds, looker.memberId] };
      expect(maySee(named, looker, now)).toBe(maySee({ ...kept, readerIds: [] }, looker, now));
    });
  });

  test("another part takes nothing away, but for the writer’s", () => {
    holds((kept, looker, now) => {
      const fewer = { ...looker, parts: looker.parts.slice(1) };
      if (looker.parts.includes("writer")) return;
      if (maySee(kept, fewer, now)) expect(maySee(kept, looker, now)).toBe(true);
    });
  });
});
