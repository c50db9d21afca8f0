import type { Actor } from "@/lib/auth/actor";
import type { dismissQuery as endpoint } from "@/lib/contract/asking";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findQuery, permitStep } from "@/lib/db/find-asked";
import { perform } from "@/lib/db/perform";
import { mayEnd } from "@/lib/domain/asking/may-end";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { touchClaims } from "./touch-claims";

/** Dismisses an open query with a reason: whoever asked it, or an editor. */
export function dismissQuery(
  actor: Actor,
  articleId: string,
  queryId: string,
  { commandId, reason }: BodyOf<typeof endpoint>,
) {
  return perform(actor, { name: "dismissQuery", commandId, request: { articleId, queryId, reason } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const query = await findQuery(tx, actor, article, queryId);

    permit("ask_writer", article);
    if (!mayEnd(actor, [query.askedById])) refuse("not_allowed", { action: "ask_writer" });
    permitStep(query, "dismiss");

    const revision = query.revision + 1;
    await tx.query.update({
      where: { deskId_id: { deskId: actor.deskId, id: queryId } },
      data: { dismissedAt: actor.at, dismissedById: actor.memberId, dismissedReason: reason, revision },
    });
    const claims = await touchClaims(tx, actor, [query.claimId]);

    const payload = { number: query.claim?.number ?? null, reason };
    const told = event({ type: "article", id: articleId }, "query_dismissed", payload, [
      `query:${queryId}`,
      `asking:${articleId}`,
      ...claims,
    ]);
    return { events: [told], result: { revision } };
  });
}
