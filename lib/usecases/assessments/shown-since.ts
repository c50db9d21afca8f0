import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { currentCycle } from "@/lib/domain/assessments/cycle";

/**
 * Where in the article's stream the first answer of a claim's current cycle came to be shown: with its own event, or when a second check was called off
 * after it. 0 for one from before the article arrived here; null while there is none. With where and when that answer was given, and the events of answers and second checks it follows from.
 */
export async function shownSince(tx: Tx, actor: Actor, articleId: string, claimId: string) {
  const { deskId } = actor;
  const answers = await tx.assessment.findMany({
    where: { deskId, claimId },
    select: { round: true, memberId: true, submittedAt: true },
    orderBy: { number: "asc" },
  });
  const first = currentCycle(answers)?.first;
  if (!first) return null;
  const events = await eventsOf(tx, actor, articleId, claimId);
  const answered = events.findLast(
    ({ type, actorId, at }) =>
      type === "assessment_submitted" && actorId === first.memberId && at.getTime() === first.submittedAt.getTime(),
  );
  const calledOff = events.findLast(({ type }) => type === "second_check_withdrawn");
  const given = { seq: answered?.seq ?? 0, at: first.submittedAt };
  return { since: Math.max(given.seq, calledOff?.seq ?? 0), given, events };
}

function eventsOf(tx: Tx, { deskId }: Actor, articleId: string, claimId: string) {
  const types = ["assessment_submitted", "second_check_requested", "second_check_named", "second_check_withdrawn"];
  return tx.event.findMany({
    where: {
      ...{ deskId, streamType: "article", streamId: articleId, type: { in: types } },
      subjects: { has: `claim:${claimId}` },
    },
    select: { seq: true, type: true, actorId: true, at: true, subjects: true },
    orderBy: { seq: "asc" },
  });
}
