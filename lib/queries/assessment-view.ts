import type { AssessmentView, ClaimView } from "@/lib/contract/claims";
import type { Prisma } from "@/lib/db/client";
import type { Qualifier } from "@/lib/domain/assessments/qualifier";
import type { Stance } from "@/lib/domain/evidence/evidence";
import type { DraftFix } from "@/lib/domain/fixes/state";
import type { Viewing } from "./viewing";

/** A submitted answer as this reader sees it: a rationale that is kept from them is left out, and said to be. */
export function assessmentView(row: Prisma.AssessmentGetPayload<object>, viewing: Viewing): AssessmentView {
  const { id, number, memberId, round, blind, finding, disposition, rationale, scaleId, labelKey } = row;
  const { tier, secondCheckId, policyId } = row;
  const seen = rationale === "" || viewing.sees(`assessment:${id}`, { ...row, createdById: memberId });
  return {
    id,
    number,
    memberId,
    round,
    blind,
    finding,
    disposition,
    qualifiers: row.qualifiers as Qualifier[],
    rationale: seen ? rationale : "",
    scaleId,
    labelKey,
    tier,
    redacted: !seen,
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
