import fc from "fast-check";
import { expect, test } from "vitest";
import { isShownToWriter } from "@/lib/domain/asking/shown-to-writer";
import { tier } from "@/lib/domain/confidential/tier";

const kept = fc.record({
  tier: fc.constantFrom(...tier.options),
  readerIds: fc.array(fc.uuid()),
  embargoUntil: fc.option(fc.date({ noInvalidDate: true }), { nil: null }),
  createdById: fc.uuid(),
});

test("a writer is shown evidence that is on the record in itself and by its source, and stands", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  fc.assert(
    fc.property(kept, kept, fc.boolean(), (own, source, withdrawn) => {
      const opened = ({ tier: one, embargoUntil }: typeof own) =>
        one === "on_record" || (one === "embargoed" && embargoUntil !== null && embargoUntil <= now);
      const evidence = { ...own, source, withdrawnAt: withdrawn ? now : null };
      expect(isShownToWriter(evidence, now)).toBe(opened(own) && opened(source) && !withdrawn);
    }),
  );
});
