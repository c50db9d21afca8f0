import type { Actor } from "@/lib/auth/actor";
import type { ProposedFix } from "@/lib/domain/assessments/agree";
import type { StageAnswer, StageFacts } from "@/lib/domain/assessments/stage";
import type { Stance } from "@/lib/domain/evidence/evidence";
import { refuse } from "@/lib/domain/refusal";
import { asksForSecond, type SourcingRule } from "@/lib/domain/sourcing/sourcing-policy";
import type { Db, Prisma } from "./client";
import type { FoundArticle } from "./find-article";
import { openCheckOf, withSight } from "./find-sight";
import { findSourcingPolicy } from "./find-sourcing-policy";

const ofPlace = {
  id: true,
  versionId: true,
  fromId: true,
  start: true,
  end: true,
  exact: true,
  wordsBefore: true,
  state: true,
  primary: true,
} satisfies Prisma.PlacementSelect;

/** What of a claim's row decides its stage; its places of every version. */
export const withStage = {
  ...withSight,
  placements: { select: ofPlace },
  evidence: { include: { source: true, reliesOn: true } },
  fixes: true,
} satisfies Prisma.ClaimInclude;

export type StagedClaim = Prisma.ClaimGetPayload<{ include: typeof withStage }>;

/** The facts from which the stage of a claim read with `withStage` is computed, under the policy that holds now. */
export function stageFactsOf(
  row: StagedClaim,
  article: { currentVersionId: string },
  rules: readonly SourcingRule[],
): StageFacts {
  return {
    worked: row.evidence.length > 0 || row.assigneeId !== null || row.waitingOn !== null,
    statement: row.statement,
    versionId: article.currentVersionId,
    places: row.placements,
    answers: row.assessments.map((answer) => stageAnswer(answer, row.fixes)),
    evidence: row.evidence.map(({ id, stance, withdrawnAt, source, reliesOn }) => ({
      ...{ id, stance, withdrawn: withdrawnAt !== null },
      retractedAt: source.retractedAt?.getTime() ?? null,
      originRetractedAt: reliesOn?.retractedAt?.getTime() ?? null,
    })),
    reopenedAt: row.reopenedAt?.getTime() ?? null,
    secondDemanded: openCheckOf(row) !== null || asksForSecond(rules, row),
  };
}

type AnswerRow = Prisma.AssessmentGetPayload<object>;

function stageAnswer(row: AnswerRow, fixes: readonly Prisma.FixGetPayload<object>[]): StageAnswer {
  const { memberId, round, finding, disposition, versionId, statement, placementText, edges, evidenceIds } = row;
  const fix = fixes.find((each) => each.assessmentId === row.id);
  return {
    ...{ memberId, round, finding, disposition },
    at: row.submittedAt.getTime(),
    fix: fix ? proposedFix(fix) : null,
    judged: {
      versionId,
      statement,
      placementText,
      edges,
      evidenceIds,
      evidenceStances: row.evidenceStances as Stance[],
    },
  };
}

function proposedFix(fix: Prisma.FixGetPayload<object>): ProposedFix {
  const { versionId, start, end, exact, replacement, state } = fix;
  return { versionId, start, end, exact, replacement, state };
}

/** A claim of an article the actor was found on, as far as its stage goes, and the second check that is open on it. */
export async function findStage(db: Db, actor: Actor, article: FoundArticle, claimId: string) {
  const row = await db.claim.findFirst({
    where: { deskId: actor.deskId, articleId: article.id, id: claimId },
    include: withStage,
  });
  if (!row) return refuse("not_found", { what: "claim" });
  const { rules } = await findSourcingPolicy(db, actor, article.purpose);
  return {
    row,
    facts: stageFactsOf(row, article, rules),
    openCheck: openCheckOf(row),
    byPolicy: asksForSecond(rules, row),
  };
}
