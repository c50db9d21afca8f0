import type { Actor } from "@/lib/auth/actor";
import type { assignPart as endpoint } from "@/lib/contract/articles";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { Tx } from "@/lib/db/client";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findMember } from "@/lib/db/find-member";
import { findStandingSignOff } from "@/lib/db/find-sign-off";
import { perform } from "@/lib/db/perform";
import type { PartName } from "@/lib/domain/articles/article";
import { permitPart } from "@/lib/domain/articles/parts";
import { currentCycle } from "@/lib/domain/assessments/cycle";
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
      if (part === "writer") await requireNoAnswer(tx, actor, articleId, memberId);
      if (kept.has(part)) await requireNoSignature(tx, actor, articleId, memberId, part);
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

/** The parts that keep somebody from signing. */
const kept: ReadonlySet<PartName> = new Set(["writer", "checker", "second_checker"]);

/** Refuses (`part_excludes`) while a signature of this person stands on the article, unless an owner lifted the separation of duties for it. */
async function requireNoSignature(
  tx: Tx,
  actor: Actor,
  articleId: string,
  memberId: string,
  part: PartName,
): Promise<void> {
  const standing = await findStandingSignOff(tx, actor, articleId);
  const own = standing?.signatures.find((each) => each.memberId === memberId);
  if (own && own.overrideId === null) refuse("part_excludes", { part, held: "approver" });
}

/** Refuses (`writer_answered`) while a claim rests on an answer of this person: nobody's answers on their own article count. */
async function requireNoAnswer(tx: Tx, { deskId }: Actor, articleId: string, memberId: string): Promise<void> {
  const claims = await tx.claim.findMany({
    where: { deskId, articleId, assessments: { some: { memberId } } },
    select: { number: true, assessments: { select: { round: true, memberId: true }, orderBy: { number: "asc" } } },
    orderBy: { number: "asc" },
  });
  const resting = claims.find(({ assessments }) => {
    const cycle = currentCycle(assessments);
    return [cycle?.first, cycle?.second, cycle?.decision].some((answer) => answer?.memberId === memberId);
  });
  if (resting) refuse("writer_answered", { number: resting.number });
}
