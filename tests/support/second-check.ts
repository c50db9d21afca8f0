import type { Actor } from "@/lib/auth/actor";
import type { Answer } from "@/lib/domain/assessments/assessment";
import { nameSecondChecker } from "@/lib/usecases/assessments/name-second-checker";
import { requestSecondCheck } from "@/lib/usecases/assessments/request-second-check";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { asOwner } from "./database";
import { command, newId } from "./newsroom";

export const confirmed: Answer = {
  ...{ labelKey: "confirmed", finding: "supported", disposition: "stet", qualifiers: [], rationale: "" },
};
export const wrong: Answer = {
  ...{
    labelKey: "fix",
    finding: "refuted",
    disposition: "fix",
    qualifiers: ["number"],
    rationale: "The table says less.",
  },
};

interface Where {
  articleId: string;
  claimId: string;
}

/** Answers a claim on the words and statement that stand there now. */
export async function anAnswer(
  by: Actor,
  { articleId, claimId }: Where,
  answer: Answer = confirmed,
  more: object = {},
) {
  const [judged] = await asOwner<{ versionId: string; statement: string; placementText: string }>(
    `SELECT a.current_version_id AS "versionId", c.statement, coalesce(p.exact, '') AS "placementText"
     FROM claim c JOIN article a ON a.id = c.article_id
     LEFT JOIN placement p ON p.claim_id = c.id AND p.version_id = a.current_version_id AND p.primary
       AND p.state NOT IN ('orphaned', 'gone_as_asked')
     WHERE c.id = $1`,
    [claimId],
  );
  if (!judged) throw new Error("no such claim");
  const id = newId();
  await submitAssessment(by, articleId, claimId, { ...command(), id, answer, judged, ...more });
  return { id, judged };
}

/** Flags a claim for a second look; returns the check. */
export async function aSecondCheck(by: Actor, { articleId, claimId }: Where, reason = "It is the headline figure") {
  return requestSecondCheck(by, articleId, claimId, { ...command(), id: newId(), reason });
}

/** Names who gives the second answer. */
export function aNaming(by: Actor, where: Where & { checkId: string }, { memberId }: { memberId: string }) {
  return nameSecondChecker(by, where, { ...command(), memberId });
}
