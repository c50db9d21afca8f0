import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { currentCycle } from "@/lib/domain/assessments/cycle";

/**
 * Where in the article's stream the first answer of a claim's current cycle came to be shown: with its own event, or when a second check was called off
 * after it. 0 for one from before the article arrived here; null while there is none.
 */
async function shownSince(tx: Tx, actor: Actor, articleId: string, claimId: string): Promise<number | null> {
  const { deskId } = actor;
  const answers = await tx.assessment.findMany({
    where: { deskId, claimId },
    select: { round: true, memberId: true, submittedAt: true },
    orderBy: { number: "asc" },
  });
  const first = currentCycle(answers)?.first;
  if (!first) return null;
  const events = await eventsOf(tx, actor, articleId, claimId);
  const given = events.findLast(
    ({ type, actorId, at }) =>
      type === "assessment_submitted" && actorId === first.memberId && at.getTime() === first.submittedAt.getTime(),
  );
  const calledOff = events.findLast(({ type }) => type === "second_check_withdrawn");
  return Math.max(given?.seq ?? 0, calledOff?.seq ?? 0);
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

/** Who has been sent the first answer of a claim that nothing seals; ordered. */
export async function toldOfFirst(tx: Tx, actor: Actor, articleId: string, claimId: string): Promise<string[]> {
  const since = await shownSince(tx, actor, articleId, claimId);
  if (since === null) return [];
  const read = await tx.articleReading.findMany({
    where: { deskId: actor.deskId, articleId, seq: { gte: since } },
    select: { memberId: true },
    orderBy: { memberId: "asc" },
  });
  return read.map(({ memberId }) => memberId);
}

/**
 * Whether a member had been sent the first answer before it was sealed to them: before the second check was asked for, or, where somebody else was
 * named before, while it was that person alone from whom it was kept. Whoever can't be shown not to have been counts as told.
 */
export async function wasTold(
  tx: Tx,
  actor: Actor,
  articleId: string,
  claimId: string,
  { checkId, memberId }: { checkId: string; memberId: string },
): Promise<boolean> {
  const since = await shownSince(tx, actor, articleId, claimId);
  if (since === null) return false;
  const { deskId } = actor;
  const events = (await eventsOf(tx, actor, articleId, claimId)).filter(({ subjects }) =>
    subjects.includes(`second_check:${checkId}`),
  );
  const asked = events.find(({ type }) => type === "second_check_requested");
  if (!asked) return true;
  const key = { deskId, streamType: "article" as const, streamId: articleId, seq: asked.seq };
  const row = await tx.eventPayload.findUnique({ where: { deskId_streamType_streamId_seq: key } });
  if (!row) return true;
  const { data } = JSON.parse(row.payload) as { data: { toldIds: string[]; checkerId: string | null } };
  // What it says is of the first answer that stood then.
  if (since < asked.seq && data.toldIds.includes(memberId)) return true;
  const named = data.checkerId === null ? events.find(({ type }) => type === "second_check_named") : asked;
  if (!named) return false;
  const reading = await tx.articleReading.findUnique({
    where: { deskId_articleId_memberId: { deskId, articleId, memberId } },
  });
  return reading !== null && reading.seq >= Math.max(since, named.seq);
}
