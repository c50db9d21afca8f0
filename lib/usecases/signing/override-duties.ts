import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { overrideDuties as endpoint } from "@/lib/contract/signing";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findMember } from "@/lib/db/find-member";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";

/**
 * Lets somebody sign an article who wrote it, is its checker, or assessed its claims, and decide on fixes and risks of what they wrote. It
 * lifts the separation of duties and nothing else, on this article alone, and is printed with what is signed.
 */
export function overrideDuties(
  actor: Actor,
  articleId: string,
  { commandId, id, memberId, reason }: BodyOf<typeof endpoint>,
): Promise<{ id: string; seq: number }> {
  return perform(
    actor,
    { name: "overrideDuties", commandId, request: { articleId, id, memberId, reason } },
    async (tx) => {
      const article = await findArticleToChange(tx, actor, articleId);

      permit("override_duties", article);

      await findMember(tx, actor, memberId);

      const { deskId, memberId: grantedById, at } = actor;
      await tx.dutyOverride.createMany({ data: [{ deskId, id, articleId, memberId, reason, grantedById, at }] });

      const told = event(
        { type: "article", id: articleId },
        "duties_overridden",
        { overrideId: id, memberId, reason },
        [`article:${articleId}`, `sign_off:${articleId}`],
      );
      return { events: [told], result: { id } };
    },
  );
}
