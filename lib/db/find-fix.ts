import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "./client";
import { seesClaim } from "./find-sight";

const UNDER_WAY = { answeredAt: null, withdrawnAt: null };

/** A fix of a claim the actor was found on (find the claim first); `not_found` otherwise, and while the actor may not see it. */
export async function findFix(db: Db, actor: Actor, articleId: string, claimId: string, fixId: string) {
  const fix = await db.fix.findFirst({ where: { deskId: actor.deskId, articleId, claimId, id: fixId } });
  const isSeen = fix?.proposedById === actor.memberId || (await seesClaim(db, actor, articleId, claimId));
  return fix && isSeen ? fix : refuse("not_found", { what: "fix" });
}

export type FoundFix = Awaited<ReturnType<typeof findFix>>;

/**
 * The accepted fixes of a version that can be made, with their claims, in the order of the text. Those of retired claims are left alone;
 * so are those of claims that are checked a second time: the next text would tell the second checker what the first one found.
 */
export function findAcceptedFixes(db: Db, actor: Actor, articleId: string, versionId: string) {
  const claim = { retiredAt: null, secondChecks: { none: UNDER_WAY } };
  return db.fix.findMany({
    where: { deskId: actor.deskId, articleId, versionId, state: "accepted", claim },
    include: { claim: { select: { number: true } } },
    orderBy: [{ start: "asc" }, { end: "asc" }, { id: "asc" }],
  });
}

export type AcceptedFix = Awaited<ReturnType<typeof findAcceptedFixes>>[number];

/** Refuses (`fix_waits_for_second`) while the claim is checked a second time: a decision would tell what the first check found. */
export async function requireNoSecondCheck(db: Db, actor: Actor, claim: { id: string; number: number }): Promise<void> {
  const open = await db.secondCheck.count({ where: { deskId: actor.deskId, claimId: claim.id, ...UNDER_WAY } });
  if (open > 0) refuse("fix_waits_for_second", { number: claim.number });
}
