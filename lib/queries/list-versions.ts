import type { Actor } from "@/lib/auth/actor";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { listVersions as endpoint } from "@/lib/contract/versions";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle } from "@/lib/db/find-article";

/** The versions of an article, the newest first, without their words. */
export function listVersions(actor: Actor, articleId: string): Promise<AnswerOf<typeof endpoint>> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    const rows = await db.version.findMany({
      where: { deskId: actor.deskId, articleId },
      select: {
        ...{ id: true, number: true, origin: true, basedOnId: true, createdAt: true, createdById: true },
        ...{ docSha256: true, textSha256: true },
      },
      orderBy: { number: "desc" },
    });
    return {
      items: rows.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        current: row.id === article.currentVersionId,
      })),
    };
  });
}
