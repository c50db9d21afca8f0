import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { findMember } from "@/lib/db/find-member";
import type { Role } from "@/lib/domain/desk/member";
import { may } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/refusal";

async function partsOf(tx: Tx, { deskId }: Actor, articleId: string, memberId: string) {
  const parts = await tx.part.findMany({ where: { deskId, articleId, memberId }, select: { part: true } });
  return parts.map(({ part }) => part);
}

/** Refuses (`second_checker_unfit`) the writer, whoever gave the first answer, and who may not answer claims on the article. */
export async function requireFit(
  tx: Tx,
  actor: Actor,
  articleId: string,
  memberId: string,
  firstById: string | null,
): Promise<void> {
  const { role } = await findMember(tx, actor, memberId);
  const parts = await partsOf(tx, actor, articleId, memberId);
  if (parts.includes("writer")) refuse("second_checker_unfit", { why: "writer" });
  if (memberId === firstById) refuse("second_checker_unfit", { why: "first" });
  if (!may("assess_claim", { role, parts })) refuse("second_checker_unfit", { why: "right" });
}

/** The one member with the part of second checker who can give a second answer; null where there are none or several. */
export async function soleSecondChecker(
  tx: Tx,
  actor: Actor,
  articleId: string,
  except: readonly (string | null)[],
): Promise<string | null> {
  const { deskId } = actor;
  const rows = await tx.part.findMany({
    where: { deskId, articleId, part: "second_checker", member: { disabledAt: null, userId: { not: null } } },
    select: { memberId: true, member: { select: { role: true } } },
  });
  const fit: string[] = [];
  for (const { memberId, member } of rows) {
    const standing = { role: member.role as Role, parts: await partsOf(tx, actor, articleId, memberId) };
    if (may("assess_claim", standing)) fit.push(memberId);
  }
  const [one, ...more] = fit;
  return one !== undefined && more.length === 0 && !except.includes(one) ? one : null;
}
