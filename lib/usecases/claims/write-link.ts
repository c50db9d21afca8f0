import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import type { ClaimLinkType } from "@/lib/domain/claims/claim";
import { refuse } from "@/lib/domain/refusal";

/**
 * Writes a link between two claims of one article; refuses one to itself, to a retired claim, and one that is there already. Returns the
 * claim linked to.
 */
export async function writeLink(
  tx: Tx,
  actor: Actor,
  articleId: string,
  link: { id: string; type: ClaimLinkType; fromId: string; toId: string },
) {
  if (link.fromId === link.toId) refuse("link_to_itself");
  const to = await findClaim(tx, actor, articleId, link.toId);
  permitLive(to);
  const there = await tx.claimLink.count({
    where: { deskId: actor.deskId, fromId: link.fromId, toId: link.toId, type: link.type },
  });
  if (there > 0) refuse("link_exists");
  await tx.claimLink.create({
    data: { deskId: actor.deskId, articleId, createdById: actor.memberId, createdAt: actor.at, ...link },
  });
  return to;
}
