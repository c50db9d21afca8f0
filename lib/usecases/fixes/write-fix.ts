import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import type { FoundClaim } from "@/lib/db/find-claim";
import { event, type NewEvent } from "@/lib/domain/events";
import { FIXES_PER_CLAIM } from "@/lib/domain/fixes/fix";
import type { NewFix } from "@/lib/domain/fixes/state";
import { refuse } from "@/lib/domain/refusal";
import { wordsOfFix } from "./words-of-fix";

/**
 * Writes a proposed fix of a claim, with the answer it came with or without one, and returns what happened. The fix is kept as small as
 * its words allow. Refuses on published articles (`fixes_not_here`), and what no version could be made from.
 */
export async function writeFix(
  tx: Tx,
  actor: Actor,
  article: FoundArticle,
  claim: FoundClaim,
  fix: NewFix & { id: string },
  assessmentId: string | null,
): Promise<NewEvent> {
  if (article.purpose === "published") refuse("fixes_not_here");
  const { deskId, memberId } = actor;
  // Each one's own are counted: those of others would be told by the refusal to whoever must not know of them.
  const count = await tx.fix.count({ where: { deskId, claimId: claim.id, proposedById: memberId } });
  if (count >= FIXES_PER_CLAIM) refuse("fixes_too_many", { most: FIXES_PER_CLAIM });
  const words = await wordsOfFix(tx, actor, article, claim, fix);
  const { id, placementId, reason, errorKind } = fix;

  await tx.fix.create({
    data: {
      ...{ deskId, id, articleId: article.id, claimId: claim.id, placementId, ...words },
      ...{ reason, errorKind, assessmentId, proposedById: memberId, proposedAt: actor.at },
    },
  });

  const { exact, replacement } = words;
  return event(
    { type: "article", id: article.id },
    "fix_proposed",
    { number: claim.number, fixId: id, exact, replacement, errorKind, reason, assessmentId },
    [`claim:${claim.id}`, `fix:${id}`],
  );
}
