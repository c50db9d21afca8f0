import type { Actor } from "@/lib/auth/actor";
import { requireFresh } from "@/lib/auth/require-fresh";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { decideErasure as endpoint } from "@/lib/contract/erasures";
import { permit } from "@/lib/db/find-article";
import { findDeskToChange } from "@/lib/db/find-desk";
import { findErasureToChange } from "@/lib/db/find-erasure";
import { countOtherOwners, findPlaceToChange } from "@/lib/db/find-place";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";

/**
 * Decides on an erasure that another asked for: whoever asked never approves or refuses it (`erasure_needs_another`), and only they, or
 * an owner, withdraw it. What is approved is carried out within the minute; otherwise the spellings are forgotten.
 */
export function decideErasure(actor: Actor, erasureId: string, { commandId, ...given }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "decideErasure", commandId, request: { erasureId, ...given } }, async (tx) => {
    await findDeskToChange(tx, actor);
    const erasure = await findErasureToChange(tx, actor, erasureId);

    const { decision, reason } = given;
    const own = erasure.requestedById === actor.memberId;
    const standing = { role: actor.role, parts: [] };
    if (decision === "withdrawn") permit(own ? "request_erasure" : "manage_members", { standing });
    else permit("decide_erasure", { standing });
    if (decision !== "withdrawn" && own) refuse("erasure_needs_another");
    if (decision === "approved") requireFresh(actor);
    else if (reason.trim() === "") refuse("reason_missing");
    if (erasure.decision !== null) refuse("erasure_decided");

    const { deskId, memberId: decidedById, at: decidedAt } = actor;
    const { memberId } = erasure;
    if (decision === "approved" && memberId) {
      const member = await findPlaceToChange(tx, actor, memberId);
      const owns = member.role === "owner" && !member.disabledAt;
      if (owns && (await countOtherOwners(tx, actor, memberId)) === 0) refuse("last_owner");
    }
    await tx.erasure.update({
      where: { deskId_id: { deskId, id: erasureId } },
      data: {
        decision,
        decidedById,
        decidedAt,
        decidedReason: reason,
        ...(decision === "approved" ? {} : { names: [] }),
      },
    });

    const subjects = [`erasure:${erasureId}`, ...(memberId ? [`member:${memberId}`] : [])];
    const told = event({ type: "desk", id: deskId }, "erasure_decided", { erasureId, decision }, subjects);
    return { events: [told], result: { state: decision } };
  });
}
