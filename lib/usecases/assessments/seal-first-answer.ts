import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import type { FoundClaim } from "@/lib/db/find-claim";
import { lastCheckOf } from "@/lib/db/find-sight";
import type { findStage } from "@/lib/db/find-stage";
import type { NewEvent } from "@/lib/domain/events";
import { openSecondCheck } from "./open-second-check";

type Staged = Awaited<ReturnType<typeof findStage>>;

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
