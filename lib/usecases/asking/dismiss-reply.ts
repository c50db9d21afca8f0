import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { dismissReply as endpoint } from "@/lib/contract/replies";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findReply, permitStep } from "@/lib/db/find-asked";
import { perform } from "@/lib/db/perform";
import { mayEnd } from "@/lib/domain/asking/may-end";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { touchClaims } from "./touch-claims";

/** Dismisses a right of reply that still runs, with a reason: whoever asked for it, or an editor. */
export function dismissReply(
  actor: Actor,
  articleId: string,
  replyId: string,
  { commandId, reason }: BodyOf<typeof endpoint>,
) {
  return perform(actor, { name: "dismissReply", commandId, request: { articleId, replyId, reason } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const reply = await findReply(tx, actor, article, replyId);

    permit("ask_for_reply", article);
    if (!mayEnd(actor, [reply.askedById])) refuse("not_allowed", { action: "ask_for_reply" });
    permitStep(reply, "dismiss");

    const revision = reply.revision + 1;
    await tx.rightOfReply.update({
      where: { deskId_id: { deskId: actor.deskId, id: replyId } },
      data: { dismissedAt: actor.at, dismissedById: actor.memberId, dismissedReason: reason, revision },
    });
    const claims = await touchClaims(tx, actor, reply.claimIds);

    const told = event({ type: "article", id: articleId }, "reply_dismissed", { who: reply.who, reason }, [
      `reply:${replyId}`,
      `asking:${articleId}`,
      ...claims,
    ]);
    return { events: [told], result: { revision } };
  });
}
