import type { Actor } from "@/lib/auth/actor";
import type { submitAssessment as endpoint } from "@/lib/contract/assessments";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { Tx } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import type { FoundClaim } from "@/lib/db/find-claim";
import { findScale } from "@/lib/db/find-scale";
import { keepSourcingPolicy } from "@/lib/db/find-sourcing-policy";
import { ANSWERS_PER_CLAIM } from "@/lib/domain/assessments/assessment";
import { requireJudged, requireLabel } from "@/lib/domain/assessments/judge";
import { edgesOf } from "@/lib/domain/assessments/judged-words";
import { primaryText } from "@/lib/domain/claims/place";
import { keptAs } from "@/lib/domain/confidential/keeping";
import type { PayloadOf } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";
import { writeFix } from "@/lib/usecases/fixes/write-fix";

type Given = Omit<BodyOf<typeof endpoint>, "commandId">;

/** Which answer it is, and to which second check it belongs. */
interface Turn {
  round: number;
  check: { id: string; blind: boolean } | null;
}

export interface WrittenAnswer {
  number: number;
  /** What happened, as an event tells it. */
  told: PayloadOf<"assessment_submitted">;
  subjects: string[];
}

/**
 * Writes an answer with what it judged, and the fix it asks for; the person's draft is gone with it. Refuses what the scale can't carry
 * (`label_unknown` and the like) and an answer on words that are no longer those of the claim (`judged_changed`). The fix makes no event of
 * its own: how many there are would tell a second checker what the first one found.
 */
export async function writeAssessment(
  tx: Tx,
  actor: Actor,
  article: FoundArticle,
  claim: FoundClaim,
  { id, answer, judged, fix, tier, readerIds, embargoUntil }: Given,
  { round, check }: Turn,
): Promise<WrittenAnswer> {
  const { deskId, memberId } = actor;
  const claimId = claim.id;
  const scale = await findScale(tx, actor, article.purpose);
  requireLabel(scale.labels, article.purpose, answer);
  const now = {
    versionId: article.currentVersionId,
    statement: claim.statement,
    placementText: primaryText(claim.placements, article.currentVersionId),
  };
  requireJudged(judged, now);
  const { noteTier: _, ...keeping } = keptAs({ tier, readerIds, embargoUntil });

  const number = 1 + (await tx.assessment.count({ where: { deskId, claimId } }));
  if (number > ANSWERS_PER_CLAIM) refuse("answers_too_many", { most: ANSWERS_PER_CLAIM });
  const evidence = await evidenceOf(tx, actor, claimId);
  await tx.assessment.create({
    data: {
      ...{ ...answer, ...now, ...keeping, deskId, id, articleId: article.id, claimId, number, memberId, round },
      blind: check?.blind ?? false,
      secondCheckId: check?.id ?? null,
      edges: edgesOf(claim.placements, article.currentVersionId),
      evidenceIds: evidence.map((each) => each.id),
      evidenceStances: evidence.map((each) => each.stance),
      policyId: (await keepSourcingPolicy(tx, actor, article.purpose)).id,
      scaleId: scale.id,
      submittedAt: actor.at,
    },
  });
  // Whoever answers has looked at the words where they stand now: a moved or reworded place asks nobody any more.
  await tx.placement.updateMany({
    where: { deskId, claimId, versionId: article.currentVersionId, state: { in: ["moved", "reworded"] } },
    data: { state: "placed", confirmedById: memberId },
  });
  const proposed = fix ? await writeFix(tx, actor, article, claim, fix, id) : null;
  await tx.assessmentDraft.deleteMany({ where: { deskId, claimId, memberId } });
  await touchClaim(tx, actor, claimId);

  const { finding, disposition, labelKey } = answer;
  const told = {
    ...{ number: claim.number, assessmentId: id, assessmentNumber: number, finding, disposition, labelKey },
    scaleId: scale.id,
    ...(proposed ? { fix: fixTold(proposed.payload as PayloadOf<"fix_proposed">) } : {}),
  };
  return { number, told, subjects: proposed?.subjects ?? [`claim:${claimId}`] };
}

function fixTold({ fixId, exact, replacement, errorKind, reason }: PayloadOf<"fix_proposed">) {
  return { fixId, exact, replacement, errorKind, reason };
}

/** The evidence an answer rests on: all that is not withdrawn, oldest first. */
function evidenceOf(tx: Tx, actor: Actor, claimId: string) {
  return tx.evidence.findMany({
    where: { deskId: actor.deskId, claimId, withdrawnAt: null },
    select: { id: true, stance: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}
