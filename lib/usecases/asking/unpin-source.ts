import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { unpinSource as endpoint } from "@/lib/contract/pins";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findPin } from "@/lib/db/find-asked";
import { perform } from "@/lib/db/perform";
import { mayEnd } from "@/lib/domain/asking/may-end";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";

/** Takes a pinned source off its passage: whoever pinned it, or an editor. The history keeps that it was there. */
export function unpinSource(actor: Actor, articleId: string, pinId: string, { commandId }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "unpinSource", commandId, request: { articleId, pinId } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const pin = await findPin(tx, actor, articleId, pinId);

    permit("pin_source", article);
    if (!mayEnd(actor, [pin.memberId])) refuse("not_allowed", { action: "pin_source" });

    await tx.sourcePin.delete({ where: { deskId_id: { deskId: actor.deskId, id: pinId } } });

    const payload = { sourceId: pin.sourceId, exact: pin.exact };
    const told = event({ type: "article", id: articleId }, "source_unpinned", payload, [`pin:${pinId}`]);
    return { events: [told], result: {} };
  });
}
