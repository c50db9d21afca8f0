import type { Actor } from "@/lib/auth/actor";
import type { listWaves as endpoint } from "@/lib/contract/coverage";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { type Db, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle } from "@/lib/db/find-article";

/** The waves over an article's current version, in the order of the text. */
export function listWaves(actor: Actor, articleId: string): Promise<AnswerOf<typeof endpoint>> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const { currentVersionId: versionId } = await findArticle(db, actor, articleId);
    const waves = await wavesOver(db, actor, articleId, versionId);
    return {
      versionId,
      items: waves.map(({ id, start, end, memberId, at, counts }) => ({
        id,
        range: { unit: "utf16", start, end },
        memberId,
        at,
        counts,
      })),
    };
  });
}

/** A wave as it stands in the table, and whether it counts: the writer's own don't. */
export interface StoredWave {
  id: string;
  start: number;
  end: number;
  memberId: string;
  at: string;
  counts: boolean;
}

/** The waves over a version of an article the actor was found on. */
export async function wavesOver(db: Db, actor: Actor, articleId: string, versionId: string): Promise<StoredWave[]> {
  const where = { deskId: actor.deskId, articleId };
  const [waves, writers] = [
    await db.wave.findMany({ where: { ...where, versionId }, orderBy: [{ start: "asc" }, { id: "asc" }] }),
    await db.part.findMany({ where: { ...where, part: "writer" }, select: { memberId: true } }),
  ];
  const writerIds = new Set(writers.map(({ memberId }) => memberId));
  return waves.map(({ id, start, end, memberId, createdAt }) => ({
    id,
    start,
    end,
    memberId,
    at: createdAt.toISOString(),
    counts: !writerIds.has(memberId),
  }));
}
