import { Ajv2020 } from "ajv/dist/2020";
import fc from "fast-check";
import { expect, test } from "vitest";
import { claimdeskJsonSchema } from "@/lib/domain/reports/claimdesk-json-schema";
import type { Claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { aCheckedArticle, type CheckStep, checkKinds } from "@/tests/support/checked-article";
import { asPurge } from "@/tests/support/database";
import { brought, canonical, exported } from "@/tests/support/exchange";
import { aDesk, aMember } from "@/tests/support/newsroom";

/* Whatever was done to an article on one desk: what leaves can be brought in at another, and leaves it again as it came. */

const step: fc.Arbitrary<CheckStep> = fc.record({
  kind: fc.constantFrom(...checkKinds),
  claim: fc.nat(8),
  other: fc.nat(8),
  from: fc.nat(110),
  length: fc.nat(30),
});

/** The same file as the exporter wrote it before it had the fields that came later. */
function asBefore(file: Claimdesk1): Claimdesk1 {
  const older = structuredClone(file);
  for (const part of older.article.parts) delete part.assignedAt;
  for (const claim of older.claims) {
    for (const place of claim.places) delete place.createdAt;
    for (const link of claim.links) {
      delete link.createdAt;
      delete link.createdById;
    }
    claim.links.reverse(); // their order was left open
    for (const evidence of claim.evidence) evidence.fileIds.reverse();
  }
  return older;
}

const fits = new Ajv2020({ validateFormats: false, allowUnionTypes: true, strictTypes: false }).compile(
  claimdeskJsonSchema(),
);

test("export(import(x)) = x, byte for byte in canonical form, for new files and for older ones", async () => {
  const histories = fc.array(step, { minLength: 6, maxLength: 22 });
  await fc.assert(
    fc.asyncProperty(histories, fc.array(fc.nat(30), { maxLength: 2 }), fc.boolean(), async (steps, purged, older) => {
      const { ana, article } = await aCheckedArticle(steps);
      for (const seq of purged)
        await asPurge("DELETE FROM event_payload WHERE stream_id = $1 AND seq = $2", [article.id, seq]);
      const now = await exported(ana, article.id);
      expect(fits(now), JSON.stringify(fits.errors)).toBe(true);
      const file = older ? asBefore(now) : now;
      const cem = await aMember(await aDesk("Elsewhere"), "checker", "Cem Ada");
      await brought(cem, file);
      const again = await exported(cem, article.id);
      expect(again.exportedAt).toBe(file.exportedAt);
      expect(canonical(again)).toBe(canonical(file));
      await expect(brought(cem, file)).rejects.toMatchObject({ code: "already_exists" });
      // From there to a third desk, as the same file.
      const dora = await aMember(await aDesk("Third"), "editor", "Dora");
      await brought(dora, again);
      expect(canonical(await exported(dora, article.id))).toBe(canonical(file));
    }),
    { numRuns: 12, seed: Number(process.env.FC_SEED ?? 20261123) },
  );
}, 120_000);
