import type { Actor } from "@/lib/auth/actor";
import type { moveArticle as endpoint } from "@/lib/contract/articles";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findStandingSignOff } from "@/lib/db/find-sign-off";
import { perform } from "@/lib/db/perform";
import { voidSignOff } from "@/lib/db/void-sign-off";
import { articleSteps, runs, stepNeedsReason } from "@/lib/domain/articles/article";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";

/** Takes an article one step by hand. What runs is signed; to go back to the check or to draft undoes what somebody signed. */
export function moveArticle(actor: Actor, articleId: string, { commandId, to, reason }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "moveArticle", commandId, request: { articleId, to, reason } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("move_article", article);

    const { state: from } = article;
    if (!articleSteps[from].includes(to)) refuse("article_state_wrong", { state: from, to });
    if (!reason && stepNeedsReason(from, to)) refuse("reason_missing");
    const signOff = await findStandingSignOff(tx, actor, articleId);
    if (runs.includes(to) && !signOff?.completedAt) refuse("sign_off_missing");

    await tx.article.update({
      where: { deskId_id: { deskId: actor.deskId, id: articleId } },
      data: { state: to, revision: article.revision + 1 },
    });
    const undone = signOff && (to === "in_check" || to === "draft");
    if (undone) await voidSignOff(tx, actor, signOff.id, "article_moved");

    const stream = { type: "article" as const, id: articleId };
    const subjects = [`article:${articleId}`, ...(undone ? [`sign_off:${signOff.id}`] : [])];
    const told = event(stream, "article_moved", { from, to, reason: reason ?? "" }, subjects);
    const voided = undone
      ? [event(stream, "sign_off_voided", { signOffId: signOff.id, by: "article_moved", from, to }, subjects)]
      : [];
    return { events: [told, ...voided], result: { state: to } };
  });
}
