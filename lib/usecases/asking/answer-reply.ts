import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { answerReply as endpoint } from "@/lib/contract/replies";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findReply, permitStep } from "@/lib/db/find-asked";
import { perform } from "@/lib/db/perform";
import { endReply } from "@/lib/domain/asking/reply";
import { event } from "@/lib/domain/events";
import { touchClaims } from "./touch-claims";

/** Writes down what came of a right of reply: an answer, a refusal, or silence once its time has passed (`reply_still_runs`). */
export function answerReply(
  actor: Actor,
  articleId: string,
  replyId: string,
  { commandId, outcome, answer }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, replyId, outcome, answer };
  return perform(actor, { name: "answerReply", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const reply = await findReply(tx, actor, article, replyId);

    permit("ask_for_reply", article);
    permitStep(reply, "answer");

    const said = endReply(reply, { outcome, answer }, actor.at);
    const revision = reply.revision + 1;
    await tx.rightOfReply.update({
      where: { deskId_id: { deskId: actor.deskId, id: replyId } },
      data: { ...said, answeredAt: actor.at, revision },
    });
    const claims = await touchClaims(tx, actor, reply.claimIds);

    const told = event({ type: "article", id: articleId }, "reply_answered", { who: reply.who, outcome }, [
      `reply:${replyId}`,
      `asking:${articleId}`,
      ...claims,
    ]);
    return { events: [told], result: { revision } };
  });
}
