import type { Actor } from "@/lib/auth/actor";
import type { ClaimView, SecondCheckView } from "@/lib/contract/claims";
import type { FoundArticle } from "@/lib/db/find-article";
import { lastCheckOf, sightOfRow } from "@/lib/db/find-sight";
import { type StagedClaim, stageFactsOf } from "@/lib/db/find-stage";
import { differencesOf } from "@/lib/domain/assessments/agree";
import { currentCycle } from "@/lib/domain/assessments/cycle";
import type { Sight } from "@/lib/domain/assessments/sight";
import { outdatedBy, stageOf } from "@/lib/domain/assessments/stage";
import { may } from "@/lib/domain/policy";
import type { SourcingRule } from "@/lib/domain/sourcing/sourcing-policy";
import { type EvidenceRow, sourceInEvidence } from "./evidence-view";
import type { Viewing } from "./viewing";

/** Where a claim stands between its answers, for this reader. */
export function checkingOf(row: StagedClaim, actor: Actor, article: FoundArticle, rules: readonly SourcingRule[]) {
  const facts = stageFactsOf(row, article, rules);
  const stage = stageOf(facts);
  const cycle = currentCycle(facts.answers);
  const secondCheck = lastCheckOf(row);
  const sight = sightOfRow(actor, row);
  const answered = [cycle?.first.memberId, cycle?.second?.memberId].includes(actor.memberId);
  return {
    stage,
    sight,
    differs: cycle?.second ? differencesOf(cycle.first, cycle.second) : [],
    outdatedBy: outdatedBy(facts),
    secondCheck: secondCheck ? secondCheckView(secondCheck, sight, actor, article) : null,
    can: { adjudicate_claim: stage === "disputed" && !answered && may("adjudicate_claim", article.standing) },
  };
}

type CheckRow = StagedClaim["secondChecks"][number];

function secondCheckView(row: CheckRow, sight: Sight, actor: Actor, article: FoundArticle): SecondCheckView {
  const { id, byPolicy, requestedById, checkerId, blind } = row;
  return {
    ...{ id, byPolicy, requestedById, checkerId, blind },
    // Why it was asked for may tell what the first answer was.
    reason: sight === "all" || row.requestedById === actor.memberId ? row.reason : "",
    requestedAt: row.requestedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    can: { withdraw: row.answeredAt === null && mayWithdraw(row, actor, article) },
  };
}

/** Whoever asked for a second check may call it off, and whoever names people for it. */
export function mayWithdraw(check: { requestedById: string }, actor: Actor, article: FoundArticle): boolean {
  const asked = check.requestedById === actor.memberId && may("request_second_check", article.standing);
  return asked || may("name_second_checker", article.standing);
}

/** What of a claim is shown: all of it, or, to whoever must not know the first answer, what they did themselves. */
export function shownOf<
  Evidence extends { createdById: string },
  Answer extends { memberId: string },
  Fix extends { proposedById: string },
>(row: { evidence: Evidence[]; assessments: Answer[]; fixes: Fix[] }, sight: Sight, { memberId }: Actor) {
  if (sight === "all") return row;
  return {
    evidence: row.evidence.filter((each) => each.createdById === memberId),
    assessments: row.assessments.filter((each) => each.memberId === memberId),
    fixes: row.fixes.filter((each) => each.proposedById === memberId),
  };
}

/** The sources of evidence that counts, without what was made of them: each once, by title. */
export function bareSources(rows: readonly EvidenceRow[], viewing: Viewing): ClaimView["evidence"][number]["source"][] {
  const used = rows.filter((row) => row.withdrawnAt === null);
  const told = used.map((row) => sourceInEvidence(row.source, row.id, viewing));
  const sources = new Map(told.map((source) => [source.redacted ? "" : source.id, source]));
  return [...sources.values()].sort((a, b) => compare(a.title, b.title) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
