import type { Actor } from "@/lib/auth/actor";
import type { answerQuery as endpoint } from "@/lib/contract/asking";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findQuery, permitStep } from "@/lib/db/find-asked";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { touchClaims } from "./touch-claims";

/** Answers a query that is open, as the article's writer. */
export function answerQuery(
  actor: Actor,
  articleId: string,
  queryId: string,
  { commandId, answer }: BodyOf<typeof endpoint>,
) {
  return perform(actor, { name: "answerQuery", commandId, request: { articleId, queryId, answer } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const query = await findQuery(tx, actor, article, queryId);

    permit("answer_query", article);
    permitStep(query, "answer");

    const revision = query.revision + 1;
    await tx.query.update({
      where: { deskId_id: { deskId: actor.deskId, id: queryId } },
      data: { answer, answeredAt: actor.at, answeredById: actor.memberId, revision },
    });
    const claims = await touchClaims(tx, actor, [query.claimId]);

    const payload = { number: query.claim?.number ?? null, answer };
    const told = event({ type: "article", id: articleId }, "query_answered", payload, [
      `query:${queryId}`,
      `asking:${articleId}`,
      ...claims,
    ]);
    return { events: [told], result: { revision } };
  });
}
