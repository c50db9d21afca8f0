import type { FixView } from "@/lib/contract/fixes";
import type { Prisma } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { abilitiesOn } from "@/lib/domain/articles/state-rules";
import type { Qualifier } from "@/lib/domain/assessments/qualifier";

/** A proposed fix as its readers see it. */
export function fixView(row: Prisma.FixGetPayload<object>, article: FoundArticle): FixView {
  const { id, claimId, placementId, versionId, exact, replacement, reason } = row;
  return {
    ...{ id, claimId, placementId, versionId, exact, replacement, reason },
    range: { unit: "utf16", start: row.start, end: row.end },
    errorKind: row.errorKind as Qualifier,
    assessmentId: row.assessmentId,
    proposedById: row.proposedById,
    proposedAt: row.proposedAt.toISOString(),
    state: row.state,
    decided:
      row.decidedAt && row.decidedById
        ? { at: row.decidedAt.toISOString(), byId: row.decidedById, reason: row.decidedReason }
        : null,
    appliedVersionId: row.appliedVersionId,
    revision: row.revision,
    can: abilitiesOn(["propose_fix", "decide_fix"], article),
  };
}
