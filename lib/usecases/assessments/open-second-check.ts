import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import type { FoundClaim } from "@/lib/db/find-claim";
import { event, type NewEvent } from "@/lib/domain/events";
import { soleSecondChecker } from "./sole-second-checker";

interface Wanted {
  id: string;
  byPolicy: boolean;
  requestedById: string;
  reason: string;
}

/**
 * Opens a second check of a claim: from here on the first answer is sealed. Who had been told it before is written down, since they would not
 * be blind. Somebody is named at once where only one person can be.
 */
export async function openSecondCheck(
  tx: Tx,
  actor: Actor,
  article: FoundArticle,
  claim: FoundClaim,
  { id, byPolicy, requestedById, reason }: Wanted,
  { firstById, told }: { firstById: string | null; told: string[] },
): Promise<{ events: NewEvent[]; checkerId: string | null }> {
  const checkerId = await soleSecondChecker(tx, actor, article.id, [firstById, ...told]);
  await tx.secondCheck.create({
    data: {
      ...{ deskId: actor.deskId, id, articleId: article.id, claimId: claim.id, byPolicy, requestedById, reason },
      requestedAt: actor.at,
      ...(checkerId === null ? {} : { checkerId, namedById: actor.memberId, namedAt: actor.at }),
    },
  });
  const stream = { type: "article" as const, id: article.id };
  const subjects = [`claim:${claim.id}`, `second_check:${id}`];
  const { number } = claim;
  const asked = event(
    stream,
    "second_check_requested",
    { number, secondCheckId: id, byPolicy, reason, toldIds: told, checkerId },
    subjects,
  );
  return { events: [asked], checkerId };
}
