import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { findParts } from "@/lib/db/find-parts";
import type { Role } from "@/lib/domain/desk/member";
import { may } from "@/lib/domain/policy";

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
    const standing = { role: member.role as Role, parts: await findParts(tx, actor, articleId, memberId) };
    if (may("assess_claim", standing)) fit.push(memberId);
  }
  const [one, ...more] = fit;
  return one !== undefined && more.length === 0 && !except.includes(one) ? one : null;
}
