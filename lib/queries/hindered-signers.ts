import type { Actor } from "@/lib/auth/actor";
import type { ClaimView } from "@/lib/contract/claims";
import type { Db } from "@/lib/db/client";
import { FIRST, SECOND } from "@/lib/domain/assessments/cycle";
import { needsOverride } from "@/lib/domain/signing/signer";
import type { SignatureRole } from "@/lib/domain/signing/signing-rules";

/**
 * Who works on the desk and could sign an article but for the separation of duties, by name. By the answers that the reader is shown: while one is
 * kept from them nobody signs.
 */
export async function hinderedSigners(
  db: Db,
  { deskId }: Actor,
  articleId: string,
  claims: readonly Pick<ClaimView, "assessments">[],
  wanted: readonly SignatureRole[],
): Promise<string[]> {
  const members = await db.member.findMany({
    where: { deskId, disabledAt: null, userId: { not: null } },
    select: { id: true, role: true, parts: { where: { articleId }, select: { part: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const lifted = await db.dutyOverride.findMany({ where: { deskId, articleId }, select: { memberId: true } });
  const answers = claims.flatMap(({ assessments }) => assessments);
  const answered = (id: string, kind: number) =>
    answers.some(({ memberId, round }) => memberId === id && round === kind);
  const hindered = members.filter(({ id, role, parts }) => {
    const signer = {
      memberId: id,
      role,
      parts: parts.map(({ part }) => part),
      answered: { first: answered(id, FIRST), second: answered(id, SECOND), adjudicated: false },
      overridden: lifted.some(({ memberId }) => memberId === id),
    };
    return needsOverride(signer, wanted);
  });
  return hindered.map(({ id }) => id);
}
