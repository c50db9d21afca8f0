import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";

/**
 * Who may have read the questions that were put to the writer about a claim since its first answer was given: whoever had the writer's part and
 * lost it since, and whoever made a link that was opened since. Nobody where nothing was asked.
 */
export async function toldAsWriter(
  tx: Tx,
  { deskId }: Actor,
  articleId: string,
  claimId: string,
  { seq, at }: { seq: number; at: Date },
): Promise<string[]> {
  if ((await tx.query.count({ where: { deskId, claimId } })) === 0) return [];
  const taken = await tx.event.findMany({
    where: { deskId, streamType: "article", streamId: articleId, type: "part_taken", seq: { gt: seq } },
    select: { payload: { select: { payload: true } } },
  });
  const opened = await tx.writerLink.findMany({
    where: { deskId, articleId, lastUsedAt: { gte: at } },
    select: { createdById: true },
  });
  const writers = taken.flatMap(({ payload }) => {
    if (!payload) return [];
    const { data } = JSON.parse(payload.payload) as { data: { memberId: string; part: string } };
    return data.part === "writer" ? [data.memberId] : [];
  });
  return [...new Set([...writers, ...opened.map(({ createdById }) => createdById)])];
}
