import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { askForReply as endpoint } from "@/lib/contract/replies";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findLiveClaims } from "@/lib/db/find-claims";
import { perform } from "@/lib/db/perform";
import { REPLIES_PER_ARTICLE } from "@/lib/domain/asking/reply";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { touchClaims } from "./touch-claims";

/** Notes what was put to somebody whom the article speaks of, about which claims, and until when they may answer. */
export function askForReply(actor: Actor, articleId: string, { commandId, reply }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "askForReply", commandId, request: { articleId, reply } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("ask_for_reply", article);

    const { id, who, channel, put, until } = reply;
    const claims = await findLiveClaims(tx, actor, articleId, reply.claimIds);
    const claimIds = claims.map((claim) => claim.id);
    const { deskId } = actor;
    const there = await tx.rightOfReply.count({ where: { deskId, articleId } });
    if (there >= REPLIES_PER_ARTICLE) refuse("asking_too_many", { most: REPLIES_PER_ARTICLE });

    await tx.rightOfReply.createMany({
      data: {
        ...{ deskId, id, articleId, who, channel, put, claimIds },
        until: until === null ? null : new Date(until),
        askedById: actor.memberId,
        askedAt: actor.at,
      },
    });
    const touched = await touchClaims(tx, actor, claimIds);

    const payload = { who, channel, numbers: claims.map((claim) => claim.number), until };
    const told = event({ type: "article", id: articleId }, "reply_asked", payload, [
      `reply:${id}`,
      `asking:${articleId}`,
      ...touched,
    ]);
    return { events: [told], result: { id } };
  });
}
