import type { Actor } from "@/lib/auth/actor";
import type { SecondCheckers } from "@/lib/contract/second-checks";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle, permit } from "@/lib/db/find-article";
import { sightOfRow, withSight } from "@/lib/db/find-sight";
import { currentCycle } from "@/lib/domain/assessments/cycle";
import { whyUnfit } from "@/lib/domain/assessments/second-checker";
import { refuse } from "@/lib/domain/refusal";

/**
 * Who of the desk can be named to give the second answer, and what keeps the others from it: for whoever names. To one who is named and has
 * not answered yet, whoever gave the first answer is like everybody else.
 */
export function listSecondCheckers(
  actor: Actor,
  { articleId, claimId, checkId }: { articleId: string; claimId: string; checkId: string },
): Promise<SecondCheckers> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const { deskId } = actor;
    const { standing } = await findArticle(db, actor, articleId);
    permit("name_second_checker", { standing });
    const claim = await db.claim.findFirst({ where: { deskId, articleId, id: claimId }, include: withSight });
    if (!claim) return refuse("not_found", { what: "claim" });
    if (!claim.secondChecks.some(({ id }) => id === checkId)) refuse("not_found", { what: "second_check" });
    const first = currentCycle(claim.assessments)?.first.memberId ?? null;
    const known = sightOfRow(actor, claim) === "blind" ? null : first;
    const members = await db.member.findMany({
      where: { deskId, disabledAt: null, userId: { not: null } },
      select: { id: true, role: true, parts: { where: { articleId }, select: { part: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    const items = members.map(({ id: memberId, role, parts }) => ({
      memberId,
      unfit: whyUnfit({ memberId, role, parts: parts.map(({ part }) => part) }, known),
    }));
    return { items };
  });
}
