import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "./client";

/** A fix of a claim the actor was found on (find the claim first); `not_found` otherwise. */
export async function findFix(db: Db, actor: Actor, claimId: string, fixId: string) {
  const fix = await db.fix.findFirst({ where: { deskId: actor.deskId, claimId, id: fixId } });
  return fix ?? refuse("not_found", { what: "fix" });
}

export type FoundFix = Awaited<ReturnType<typeof findFix>>;

/** The accepted fixes of a version, with their claims, in the order of the text; those of retired claims are left alone. */
export function findAcceptedFixes(db: Db, actor: Actor, articleId: string, versionId: string) {
  return db.fix.findMany({
    where: { deskId: actor.deskId, articleId, versionId, state: "accepted", claim: { retiredAt: null } },
    include: { claim: { select: { number: true } } },
    orderBy: [{ start: "asc" }, { end: "asc" }, { id: "asc" }],
  });
}

export type AcceptedFix = Awaited<ReturnType<typeof findAcceptedFixes>>[number];

/**
 * Refuses (`fix_waits_for_second`) while one of the claims is being checked a second time: an accepted fix would tell the second checker
 * what the first one found.
 */
export async function requireNoSecondCheck(db: Db, actor: Actor, claimIds: readonly string[]): Promise<void> {
  const open = await db.secondCheck.findFirst({
    where: { deskId: actor.deskId, claimId: { in: [...claimIds] }, answeredAt: null, withdrawnAt: null },
    select: { claim: { select: { number: true } } },
  });
  if (open) refuse("fix_waits_for_second", { number: open.claim.number });
}
