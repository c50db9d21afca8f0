import type { Actor } from "@/lib/auth/actor";
import type { recordClaim as endpoint } from "@/lib/contract/claims";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { touchClaim } from "./touch-claim";
import { writeClaim } from "./write-claim";
import { writeLink } from "./write-link";

/** Records a claim on one or more places of the current version, or on none (an omission); at once about another claim when `aboutId` is given. */
export function recordClaim(actor: Actor, articleId: string, { commandId, claim }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "recordClaim", commandId, request: { articleId, claim } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("record_claim", article);

    const { aboutId, ...fresh } = claim;
    const { number, places } = await writeClaim(tx, actor, article, fresh);
    if (aboutId) {
      await writeLink(tx, actor, articleId, { id: claim.id, type: "about", fromId: claim.id, toId: aboutId });
      await touchClaim(tx, actor, aboutId);
    }

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
