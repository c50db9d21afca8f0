import type { Actor } from "@/lib/auth/actor";
import type { ClaimView } from "@/lib/contract/claims";
import type { Db } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { findDesk } from "@/lib/db/find-desk";
import { currentCycle } from "@/lib/domain/assessments/cycle";
import { type Initial, passesOf, standingInitials } from "@/lib/domain/signing/pass-list";
import type { ReadyClaim, ReadyFacts } from "@/lib/domain/signing/ready";
import { claimViews } from "./claim-views";
import { type Coverage, coverageOf } from "./read-coverage";

/** Everything that decides whether an article can be signed, with what it was made from. */
export interface ReadyGround {
  facts: ReadyFacts;
  claims: ClaimView[];
  /** Null for what others published. */
  coverage: Coverage | null;
  initials: Map<string, StoredInitial>;
}

export type StoredInitial = Initial & { id: string };

/**
 * What an actor needs to know of whether an article is ready, from what they may see of it; also inside a transaction. A claim whose answers
 * are kept from somebody has a second check open and is settled for nobody, so the answer is the same for all.
 */
export async function readyGround(db: Db, actor: Actor, article: FoundArticle): Promise<ReadyGround> {
  // Nothing confidential of the claims is shown from here: it would stand in the log of looks as if it had been.
  const claims = await claimViews(db, actor, article, {}, { way: null });
  const own = article.purpose === "own_copy";
  const coverage = own ? await coverageOf(db, actor, article) : null;
  const initials = await initialsOf(db, actor, article);
  const { passList } = await findDesk(db, actor);
  const numberOf = await versionNumbers(db, actor, article.id);
  return {
    claims,
    coverage,
    initials,
    facts: {
      purpose: article.purpose,
      claims: claims.map((claim) => readyClaim(claim, numberOf)),
      coverage: {
        untouched: coverage?.figures.untouched ?? 0,
        half: coverage?.figures.half ?? 0,
        openFacts: coverage?.openFacts.length ?? 0,
        first: coverage?.untouched[0]?.start ?? null,
        firstFact: coverage?.openFacts[0]?.start ?? null,
      },
      running: await running(db, actor, article.id),
      passes: passesOf(passList).map(({ key, name }) => ({ key, name, initialled: initials.has(key) })),
    },
  };
}

type NumberOf = (versionId: string) => number;

async function versionNumbers(db: Db, { deskId }: Actor, articleId: string): Promise<NumberOf> {
  const rows = await db.version.findMany({ where: { deskId, articleId }, select: { id: true, number: true } });
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  return (versionId) => numbers.get(versionId) ?? 0;
}

function readyClaim(claim: ClaimView, numberOf: NumberOf): ReadyClaim {
  const last = claim.assessments.at(-1);
  const answeredIn = last?.judged.versionId;
  const rules = claim.sourcing?.verdict.rules ?? [];
  return {
    id: claim.id,
    number: claim.number,
    priority: claim.priority,
    retired: claim.retired !== null,
    settled: claim.stage === "settled",
    answered: last !== undefined,
    blocking: rules.filter(({ severity, state }) => severity === "blocks" && state === "unmet").length,
    asksForFix: last?.disposition === "fix" || last?.disposition === "cut",
    fixes: claim.fixes.map((fix) => ({ state: fix.state, earlier: isEarlier(fix, claim, numberOf) })),
    placements: claim.placements.map(({ state, confirmedById, versionId }) => ({
      state,
      confirmed: confirmedById !== null || versionId === answeredIn,
    })),
  };
}

/** Whether a fix was over before the claim was answered as it stands answered now, be it by two people. */
function isEarlier(fix: ClaimView["fixes"][number], { assessments }: ClaimView, numberOf: NumberOf): boolean {
  const first = currentCycle(assessments)?.first;
  if (!first || assessments.slice(assessments.indexOf(first)).some(({ id }) => id === fix.assessmentId)) return false;
  if ([fix.proposedAt, fix.decided?.at ?? ""].some((at) => at >= first.submittedAt)) return false;
  // Accepted before, and made since.
  return fix.appliedVersionId === null || numberOf(fix.appliedVersionId) <= numberOf(first.judged.versionId);
}

async function running(db: Db, { deskId }: Actor, articleId: string): Promise<ReadyFacts["running"]> {
  const open = { deskId, articleId, answeredAt: null, dismissedAt: null };
  const asked = { where: open, select: { id: true } };
  const queries = await db.query.findMany(asked);
  const calls = await db.call.findMany(asked);
  const replies = await db.rightOfReply.findMany(asked);
  return [
    ...queries.map(({ id }) => ({ kind: "query" as const, id })),
    ...calls.map(({ id }) => ({ kind: "call" as const, id })),
    ...replies.map(({ id }) => ({ kind: "reply" as const, id })),
  ];
}

/** The initials that count for the words of the current version, by pass. */
export async function initialsOf(
  db: Db,
  { deskId }: Actor,
  { id: articleId, currentVersionId }: Pick<FoundArticle, "id" | "currentVersionId">,
): Promise<Map<string, StoredInitial>> {
  const rows = await db.passInitial.findMany({ where: { deskId, articleId, takenBackAt: null } });
  const versions = await db.version.findMany({
    where: { deskId, articleId, id: { in: [currentVersionId, ...rows.map(({ versionId }) => versionId)] } },
    select: { id: true, textSha256: true },
  });
  const hashes = new Map(versions.map(({ id, textSha256 }) => [id, textSha256]));
  const initials = rows.map((row) => ({ ...row, textSha256: hashes.get(row.versionId) ?? "" }));
  return standingInitials(initials, hashes.get(currentVersionId) ?? "");
}
