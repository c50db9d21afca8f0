import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import type { Purpose } from "@/lib/domain/articles/article";
import type { Disposition, Finding } from "@/lib/domain/assessments/assessment";
import { labelFor, shippedScales } from "@/lib/domain/assessments/scale";
import { readClaim } from "@/lib/queries/read-claims";
import { draftAssessment } from "@/lib/usecases/assessments/draft-assessment";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import type { SeedAssessment } from "./newsroom/newsroom";
import type { Stage } from "./stage";
import type { Step } from "./step";

/** Somebody answers a claim, or begins to. */
export function assessmentStep(given: SeedAssessment, claimId: string, purpose: Purpose, stage: Stage): Step {
  const { by, hoursAgo, finding, disposition = null, qualifiers = [], rationale } = given;
  const answer = { labelKey: labelKeyOf(purpose, finding, disposition), finding, disposition, qualifiers, rationale };
  return {
    hoursAgo,
    rank: 10,
    by,
    run: async (actor) => {
      if (given.draft) return draftAssessment(actor, stage.articleId, claimId, { draft: answer });
      const judged = await judgedBy(actor, claimId, stage);
      return submitAssessment(actor, stage.articleId, claimId, {
        commandId: randomUUID(),
        id: randomUUID(),
        answer,
        judged,
      });
    },
  };
}

/** The label of the desk's scale, which is a shipped one. */
export function labelKeyOf(purpose: Purpose, finding: Finding, disposition: Disposition | null): string {
  const labels = shippedScales.find((scale) => scale.purpose === purpose)?.labels ?? [];
  return labelFor(labels, finding, disposition)?.key ?? "";
}

/** What somebody has before them when they answer now. */
export async function judgedBy(actor: Actor, claimId: string, { articleId, versionId }: Stage) {
  const { statement, placements } = await readClaim(actor, articleId, claimId);
  const placementText = placements.find((place) => place.primary)?.exact ?? "";
  return { versionId, statement, placementText };
}
