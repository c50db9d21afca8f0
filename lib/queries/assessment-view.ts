import type { AssessmentView, ClaimView } from "@/lib/contract/claims";
import type { Prisma } from "@/lib/db/client";
import type { Qualifier } from "@/lib/domain/assessments/qualifier";
import type { Stance } from "@/lib/domain/evidence/evidence";
import type { DraftFix } from "@/lib/domain/fixes/state";

/** A submitted answer as its readers see it. */
export function assessmentView(row: Prisma.AssessmentGetPayload<object>): AssessmentView {
  const { id, number, memberId, round, blind, finding, disposition, rationale, scaleId, labelKey } = row;
  const { tier, secondCheckId, policyId } = row;
  return {
    id,
    number,
    memberId,
    round,
    blind,
    finding,
    disposition,
    qualifiers: row.qualifiers as Qualifier[],
    rationale,
    scaleId,
    labelKey,
    tier,
    redacted: false,
    secondCheckId,
    policyId,
    submittedAt: row.submittedAt.toISOString(),
    judged: {
      versionId: row.versionId,
      placementText: row.placementText,
      statement: row.statement,
      evidenceIds: row.evidenceIds,
      evidenceStances: row.evidenceStances as Stance[],
    },
  };
}

/** The reader's own unfinished answer. */
export function draftView(row: Prisma.AssessmentDraftGetPayload<object>): NonNullable<ClaimView["draft"]> {
  return {
    labelKey: row.labelKey,
    finding: row.finding,
    disposition: row.disposition,
    qualifiers: row.qualifiers as Qualifier[],
    rationale: row.rationale,
    tier: row.tier,
    fix: row.fix as DraftFix | null,
    updatedAt: row.updatedAt.toISOString(),
  };
}
