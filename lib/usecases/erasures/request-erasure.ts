import type { Actor } from "@/lib/auth/actor";
import { requireFresh } from "@/lib/auth/require-fresh";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { requestErasure as endpoint } from "@/lib/contract/erasures";
import type { Prisma, Tx } from "@/lib/db/client";
import { findArticle, permit } from "@/lib/db/find-article";
import { findDeskToChange } from "@/lib/db/find-desk";
import { countOtherOwners, findPlaceToChange } from "@/lib/db/find-place";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { findTold } from "@/lib/queries/read-history";

/**
 * Asks for a person's data, or for what one event of an article says, to be taken away, with a reason. Nothing goes before somebody else
 * approves.
 */
export function requestErasure(actor: Actor, { commandId, erasure }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "requestErasure", commandId, request: erasure }, async (tx) => {
    await findDeskToChange(tx, actor);

    permit("request_erasure", { standing: { role: actor.role, parts: [] } });
    requireFresh(actor);

    const { id, memberId, names, event: told, reason } = erasure;
    if (memberId) await requireErasable(tx, actor, memberId);
    if (told) await requireTold(tx, actor, told);

    const { deskId, memberId: requestedById, at: requestedAt } = actor;
    await tx.erasure.createMany({
      data: { deskId, id, memberId, names: names ?? [], ...told, reason, requestedById, requestedAt },
    });

    const subjects = [`erasure:${id}`, ...(memberId ? [`member:${memberId}`] : [])];
    const asked = event({ type: "desk", id: deskId }, "erasure_requested", { erasureId: id, memberId }, subjects);
    return { events: [asked], result: { id } };
  });
}

async function requireErasable(tx: Tx, actor: Actor, memberId: string): Promise<void> {
  const member = await findPlaceToChange(tx, actor, memberId);
  if (member.role === "owner" && !member.disabledAt && (await countOtherOwners(tx, actor, memberId)) === 0) {
    refuse("last_owner");
  }
  await requireNonePending(tx, actor, { memberId });
}

/** Refuses an event that is not there for the actor as it was told, or says nothing any more, with `not_found`. */
async function requireTold(
  tx: Tx,
  actor: Actor,
  { articleId, seq }: { articleId: string; seq: number },
): Promise<void> {
  await findTold(tx, actor, await findArticle(tx, actor, articleId), seq);
  await requireNonePending(tx, actor, { articleId, seq });
}

async function requireNonePending(tx: Tx, actor: Actor, what: Prisma.ErasureWhereInput): Promise<void> {
  const pending = await tx.erasure.count({
    where: {
      deskId: actor.deskId,
      ...what,
      OR: [{ decision: null }, { decision: "approved", carriedOutAt: null }],
    },
  });
  if (pending > 0) refuse("erasure_pending");
}
