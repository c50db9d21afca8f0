import type { Actor } from "@/lib/auth/actor";
import type { dismissCall as endpoint } from "@/lib/contract/calls";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findCall, permitStep } from "@/lib/db/find-asked";
import { perform } from "@/lib/db/perform";
import { mayEnd } from "@/lib/domain/asking/may-end";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { touchClaims } from "./touch-claims";

/** Dismisses an open call with a reason: whoever planned it or was to make it, or an editor. */
export function dismissCall(
  actor: Actor,
  articleId: string,
  callId: string,
  { commandId, reason }: BodyOf<typeof endpoint>,
) {
  return perform(actor, { name: "dismissCall", commandId, request: { articleId, callId, reason } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const call = await findCall(tx, actor, article, callId);

    permit("plan_call", article);
    if (!mayEnd(actor, [call.createdById, call.callerId])) refuse("not_allowed", { action: "plan_call" });
    permitStep(call, "dismiss");

    const revision = call.revision + 1;
    await tx.call.update({
      where: { deskId_id: { deskId: actor.deskId, id: callId } },
      data: { dismissedAt: actor.at, dismissedById: actor.memberId, dismissedReason: reason, revision },
    });
    const asked = call.questions.map((each) => each.claimId);
    const claims = await touchClaims(tx, actor, asked);

    // The reason stands with the call, not here: it may name whom the terms keep back.
    const numbers = [...new Set(call.questions.map((each) => each.claim.number))].sort((a, b) => a - b);
    const told = event({ type: "article", id: articleId }, "call_dismissed", { numbers }, [
      `call:${callId}`,
      `asking:${articleId}`,
      ...claims,
    ]);
    return { events: [told], result: { revision } };
  });
}
