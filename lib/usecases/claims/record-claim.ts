import type { Actor } from "@/lib/auth/actor";
import type { recordClaim as endpoint } from "@/lib/contract/claims";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findVersionText } from "@/lib/db/find-version";
import { perform } from "@/lib/db/perform";
import { CLAIMS_PER_ARTICLE } from "@/lib/domain/claims/claim";
import { placeOf } from "@/lib/domain/claims/place";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { writeLink } from "./write-link";

/** Records a claim on one or more places of the current version, or on none (an omission); at once about another claim when `aboutId` is given. */
export function recordClaim(actor: Actor, articleId: string, { commandId, claim }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "recordClaim", commandId, request: { articleId, claim } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("record_claim", article);

    if (claim.versionId !== article.currentVersionId) refuse("version_outdated");
    if (article.lastClaimNumber >= CLAIMS_PER_ARTICLE) refuse("claims_too_many", { most: CLAIMS_PER_ARTICLE });
    const text = await findVersionText(tx, actor, articleId, claim.versionId);
    const places = claim.placements.map(({ id, range }) => ({ id, ...placeOf(text, range) }));
    const number = article.lastClaimNumber + 1;
    const { placements: _, versionId, aboutId, ...fields } = claim;

    await tx.$executeRaw`UPDATE article SET last_claim_number = ${number} WHERE desk_id = ${actor.deskId}::uuid AND id = ${articleId}::uuid`;
    await tx.claim.createMany({
      data: { deskId: actor.deskId, articleId, number, createdById: actor.memberId, createdAt: actor.at, ...fields },
    });
    await tx.placement.createMany({
      data: places.map((place, index) => ({
        deskId: actor.deskId,
        articleId,
        claimId: claim.id,
        versionId,
        primary: index === 0,
        createdAt: actor.at,
        ...place,
      })),
    });
    if (aboutId)
      await writeLink(tx, actor, articleId, { id: claim.id, type: "about", fromId: claim.id, toId: aboutId });

    const told = event(
      { type: "article", id: articleId },
      "claim_recorded",
      {
        number,
        statement: claim.statement,
        kind: claim.kind,
        speaker: claim.speaker,
        exact: places.map((place) => place.exact),
      },
      [`claim:${claim.id}`, ...(aboutId ? [`claim:${aboutId}`] : [])],
    );
    return { events: [told], result: { id: claim.id, number } };
  });
}
