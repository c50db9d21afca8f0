import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { shownSince } from "./shown-since";
import { toldAsWriter } from "./told-as-writer";

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
  const shown = await shownSince(tx, actor, articleId, claimId);
  if (!shown) return false;
  const { since } = shown;
  if ((await toldAsWriter(tx, actor, articleId, claimId, shown.given)).includes(memberId)) return true;
  const { deskId } = actor;
  const events = shown.events.filter(({ subjects }) => subjects.includes(`second_check:${checkId}`));
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
