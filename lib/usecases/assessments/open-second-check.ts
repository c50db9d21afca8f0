import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import type { FoundClaim } from "@/lib/db/find-claim";
import { lastCheckOf } from "@/lib/db/find-sight";
import type { findStage } from "@/lib/db/find-stage";
import { event, type NewEvent } from "@/lib/domain/events";
import { soleSecondChecker } from "./second-checker";

export type Staged = Awaited<ReturnType<typeof findStage>>;

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

/**
 * What follows from a first answer: where the policy or a person wants a second one it is sealed, and whoever can be named by themselves is. A claim that was looked at twice
 * before is again: else a new first answer would get around what the two came to.
 */
export async function sealFirstAnswer(
  tx: Tx,
  actor: Actor,
  article: FoundArticle,
  claim: FoundClaim,
  { row, openCheck, byPolicy }: Staged,
): Promise<NewEvent[]> {
  if (openCheck) return [];
  const before = lastCheckOf(row);
  if (!byPolicy && !before) return [];
  const wanted =
    before && !byPolicy
      ? { byPolicy: false, requestedById: before.requestedById, reason: before.reason }
      : { byPolicy: true, requestedById: actor.memberId, reason: "" };
  // The answer was submitted in this very transaction: nobody was sent it.
  const first = { firstById: actor.memberId, told: [] };
  return (await openSecondCheck(tx, actor, article, claim, { ...wanted, id: newId() }, first)).events;
}
