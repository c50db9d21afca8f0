import type { Actor } from "@/lib/auth/actor";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { command, newId } from "@/tests/support/newsroom";

/** An answer by which a claim of own copy is confirmed on these words. */
export function confirmed(
  by: Actor,
  article: { id: string; versionId: string },
  claimId: string,
  placementText: string,
) {
  const answer = {
    ...{ labelKey: "confirmed", finding: "supported" as const, disposition: "stet" as const },
    ...{ qualifiers: [], rationale: "", tier: "on_record" as const },
  };
  const judged = { versionId: article.versionId, statement: "", placementText };
  return submitAssessment(by, article.id, claimId, { ...command(), id: newId(), answer, judged });
}
