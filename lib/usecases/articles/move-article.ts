import type { Actor } from "@/lib/auth/actor";
import type { moveArticle as endpoint } from "@/lib/contract/articles";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { perform } from "@/lib/db/perform";
import { type ArticleState, articleSteps } from "@/lib/domain/articles/article";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";

/** States one leaves without giving a reason; to leave the others undoes what somebody signed. */
const unsigned: readonly ArticleState[] = ["draft", "in_check"];

/** Takes an article one step by hand. */
export function moveArticle(actor: Actor, articleId: string, { commandId, to, reason }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "moveArticle", commandId, request: { articleId, to, reason } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("move_article", article);

    if (!articleSteps[article.state].includes(to)) refuse("article_state_wrong", { state: article.state, to });
    if (!reason && !unsigned.includes(article.state)) refuse("reason_missing");

    await tx.article.update({
      where: { deskId_id: { deskId: actor.deskId, id: articleId } },
      data: { state: to, revision: article.revision + 1 },
    });

    const payload = { from: article.state, to, reason: reason ?? "" };
    const told = event({ type: "article", id: articleId }, "article_moved", payload, [`article:${articleId}`]);
    return { events: [told], result: { state: to } };
  });
}
