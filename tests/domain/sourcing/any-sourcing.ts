import fc from "fast-check";
import { disposition, finding } from "@/lib/domain/assessments/assessment";
import { claimKind, priority } from "@/lib/domain/claims/claim";
import { basis, stance } from "@/lib/domain/evidence/evidence";
import { tier } from "@/lib/domain/sources/source";
import type { SourcingFacts } from "@/lib/domain/sourcing/meets";
import { shippedPolicies } from "@/lib/domain/sourcing/shipped";
import type { SourcingRule } from "@/lib/domain/sourcing/sourcing-policy";
import type { EvidenceFacts } from "@/lib/domain/sourcing/weighed";

/* Claims with evidence from few sources that rely on each other in every way, circles included, and policies of every kind. */

export const SOURCES = [..."abcdefg"];
const anySource = fc.constantFrom(...SOURCES);
const anyDate = fc.constantFrom("", "2026-11-20", "2026-03", "2024", "2019?", "2025-01/2025-06", "2027-01-01");

export const anyPiece: fc.Arbitrary<EvidenceFacts> = fc.record({
  id: fc.uuid(),
  sourceId: anySource,
  reliesOnId: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anySource }),
  stance: fc.oneof({ weight: 3, arbitrary: fc.constant("supports" as const) }, fc.constantFrom(...stance.options)),
  basis: fc.oneof({ weight: 2, arbitrary: fc.constant("secondary" as const) }, fc.constantFrom(...basis.options)),
  tier: fc.oneof({ weight: 3, arbitrary: fc.constant("on_record" as const) }, fc.constantFrom(...tier.options)),
  eventDate: anyDate,
  publishedDate: anyDate,
  accessedDate: anyDate,
  withdrawn: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.boolean()),
});

export const anyRule: fc.Arbitrary<SourcingRule> = fc
  .record({
    kinds: fc.uniqueArray(fc.constantFrom(...claimKind.options), { minLength: 6 }),
    priorities: fc.uniqueArray(fc.constantFrom(...priority.options), { minLength: 1 }),
    primary: fc.boolean(),
    count: fc.integer({ min: 0, max: 4 }),
    risk: fc.boolean(),
    severity: fc.constantFrom("warns" as const, "blocks" as const),
    sameOrigin: fc.constantFrom("once" as const, "not_at_all" as const),
    derivedFrom: fc.constantFrom("once" as const, "not_at_all" as const),
    confidentialAlone: fc.boolean(),
    oldestDays: fc.constantFrom(null, 30, 365),
    noteYounger: fc.boolean(),
  })
  .map(({ primary, count, risk, ...rest }) => ({
    ...rest,
    key: "rule",
    needsSecond: true,
    asks: [
      ...(primary ? [{ type: "primary" as const }] : []),
      ...(count > 0 ? [{ type: "independent" as const, count }] : []),
      ...(risk ? [{ type: "risk" as const }] : []),
    ],
  }));

/** A shipped policy, or one of our own making. */
export const anyRules: fc.Arbitrary<SourcingRule[]> = fc.oneof(
  fc.constantFrom(...shippedPolicies.map((policy) => policy.rules)),
  fc.array(anyRule, { maxLength: 4 }).map((rules) => rules.map((rule, index) => ({ ...rule, key: `rule_${index}` }))),
);

const anyAnswer = fc.option(
  fc.record({
    finding: fc.constantFrom(...finding.options),
    disposition: fc.constantFrom(null, ...disposition.options),
  }),
);

export const anyFacts: fc.Arbitrary<SourcingFacts> = fc
  .record({
    claim: fc.record({
      kind: fc.constantFrom(...claimKind.options),
      priority: fc.constantFrom(...priority.options),
      claimDate: anyDate,
      answer: anyAnswer,
    }),
    evidence: fc.uniqueArray(anyPiece, { maxLength: 8, selector: (piece) => piece.id }),
    purpose: fc.constantFrom("own_copy" as const, "published" as const),
    publishedDate: anyDate,
    derivedFromIds: fc.uniqueArray(anySource, { maxLength: 2 }),
    restsOnIds: fc.uniqueArray(anySource, { maxLength: 2 }),
    retracted: fc.uniqueArray(anySource, { maxLength: 2 }),
    acceptedKeys: fc.uniqueArray(fc.constantFrom("facts", "rule_0", "rule_1"), { maxLength: 2 }),
  })
  .map(({ claim, evidence, retracted, acceptedKeys, restsOnIds, ...article }) => ({
    ...{ claim, evidence, acceptedKeys },
    article: { ...article, restsOnIds: new Set(restsOnIds) },
    retractedIds: new Set(retracted),
    at: Date.UTC(2026, 10, 23),
  }));
