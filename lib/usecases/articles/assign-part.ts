import type { Actor } from "@/lib/auth/actor";
import type { assignPart as endpoint } from "@/lib/contract/articles";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findMember } from "@/lib/db/find-member";
import { perform } from "@/lib/db/perform";
import { permitPart } from "@/lib/domain/articles/parts";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";

/** Gives a member a part on an article, or takes it back; writer, checker and approver are different people. */
export function assignPart(actor: Actor, articleId: string, { commandId, ...given }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "assignPart", commandId, request: { articleId, ...given } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("assign_part", article);

    const { memberId, part, assigned } = given;
    // Whoever wrote it could else put the pen down for a moment and answer their own claims.
    if (part === "writer" && !assigned && memberId === actor.memberId) refuse("not_allowed", { action: "assign_part" });
    const key = { deskId: actor.deskId, articleId, memberId, part };
    const parts = await tx.part.findMany({
      where: { deskId: actor.deskId, articleId },
      select: { memberId: true, part: true },
      orderBy: [{ part: "asc" }, { assignedAt: "asc" }],
    });
    const held = parts.filter((each) => each.memberId === memberId).map((each) => each.part);
    if (held.includes(part) === assigned) return { events: [], result: { parts } };

    if (assigned) {
      permitPart(part, (await findMember(tx, actor, memberId)).role, held);
      await tx.part.createMany({ data: { ...key, assignedAt: actor.at } });
    } else {
      await tx.part.delete({ where: { deskId_articleId_memberId_part: key } });
    }

    const now = assigned
      ? [...parts, { memberId, part }]
      : parts.filter((each) => each.memberId !== memberId || each.part !== part);
    const told = event(
      { type: "article", id: articleId },
      assigned ? "part_assigned" : "part_taken",
      { memberId, part },
      [`article:${articleId}`, `member:${memberId}`],
    );
    return { events: [told], result: { parts: now } };
  });
}
