import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "./client";
import { permitLive } from "./find-claim";

/** Claims of an article the actor was found on, by number; refuses unless all of them are there (`not_found`) and alive (`claim_is_retired`). */
export async function findLiveClaims(db: Db, actor: Actor, articleId: string, claimIds: readonly string[]) {
  const ids = [...new Set(claimIds)];
  const claims = await db.claim.findMany({
    where: { deskId: actor.deskId, articleId, id: { in: ids } },
    select: { id: true, number: true, kind: true, retiredAt: true },
    orderBy: { number: "asc" },
  });
  if (claims.length < ids.length) refuse("not_found", { what: "claim" });
  for (const claim of claims) permitLive(claim);
  return claims;
}
