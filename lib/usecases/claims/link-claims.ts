import type { Actor } from "@/lib/auth/actor";
import type { linkClaims as endpoint } from "@/lib/contract/claims";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { Tx } from "@/lib/db/client";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { type FoundClaim, findClaim, permitLive } from "@/lib/db/find-claim";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { touchClaim } from "./touch-claim";
import { writeLink } from "./write-link";

/** Links a claim to another of the article, or takes the link back; a link that is gone already is left gone. */
export function linkClaims(
  actor: Actor,
  articleId: string,
  claimId: string,
  { commandId, linkId, type, toId, linked }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, linkId, type, toId, linked };
  return perform(actor, { name: "linkClaims", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("edit_claim", article);
    permitLive(claim);

    const to = linked
      ? await writeLink(tx, actor, articleId, { id: linkId, type, fromId: claimId, toId })
      : await removeLink(tx, actor, articleId, { id: linkId, type, fromId: claimId, toId });
    if (!to) return { events: [], result: { revision: claim.revision } };
    const revision = await touchClaim(tx, actor, claimId);
    await touchClaim(tx, actor, toId);

    const told = event(
      { type: "article", id: articleId },
      linked ? "claims_linked" : "claims_unlinked",
      { number: claim.number, toNumber: to.number, type },
      [`claim:${claimId}`, `claim:${toId}`],
    );
    return { events: [told], result: { revision } };
  });
}

async function removeLink(
  tx: Tx,
  actor: Actor,
  articleId: string,
  link: { id: string; type: BodyOf<typeof endpoint>["type"]; fromId: string; toId: string },
): Promise<FoundClaim | null> {
  const to = await findClaim(tx, actor, articleId, link.toId);
  const { count } = await tx.claimLink.deleteMany({ where: { deskId: actor.deskId, articleId, ...link } });
  return count > 0 ? to : null;
}
