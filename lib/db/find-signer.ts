import type { Actor } from "@/lib/auth/actor";
import { DECISION, FIRST, SECOND } from "@/lib/domain/assessments/cycle";
import type { Signer } from "@/lib/domain/signing/signer";
import type { Db } from "./client";
import type { FoundArticle } from "./find-article";

/** What of the actor decides whether they may sign an article they were found on, with the exemption an owner gave them, the last of several. */
export async function findSigner(
  db: Db,
  actor: Actor,
  article: FoundArticle,
): Promise<{ signer: Signer; overrideId: string | null }> {
  const mine = { deskId: actor.deskId, articleId: article.id, memberId: actor.memberId };
  const rounds = await db.assessment.findMany({ where: mine, select: { round: true }, distinct: ["round"] });
  const override = await db.dutyOverride.findFirst({ where: mine, orderBy: { at: "desc" }, select: { id: true } });
  const answered = (kind: number) => rounds.some(({ round }) => round === kind);
  return {
    signer: {
      memberId: actor.memberId,
      role: actor.role,
      parts: article.standing.parts,
      answered: { first: answered(FIRST), second: answered(SECOND), adjudicated: answered(DECISION) },
      overridden: override !== null,
    },
    overrideId: override?.id ?? null,
  };
}
