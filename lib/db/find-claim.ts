import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "./client";

/** A claim of an article the actor was found on (find the article first), with its places; `not_found` otherwise. */
export async function findClaim(db: Db, actor: Actor, articleId: string, claimId: string) {
  const claim = await db.claim.findFirst({
    where: { deskId: actor.deskId, articleId, id: claimId },
    include: { placements: { orderBy: [{ primary: "desc" }, { start: "asc" }, { id: "asc" }] } },
  });
  return claim ?? refuse("not_found", { what: "claim" });
}

export type FoundClaim = Awaited<ReturnType<typeof findClaim>>;

/** Refuses (`claim_is_retired`) when the claim is retired: it is read, restored, and otherwise left alone. */
export function permitLive(claim: { retiredAt: Date | null; number: number }): void {
  if (claim.retiredAt) refuse("claim_is_retired", { number: claim.number });
}
