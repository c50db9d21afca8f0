import type { Actor } from "@/lib/auth/actor";
import type { archiveArticle as endpoint } from "@/lib/contract/articles";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";

/** Takes an article off the board, or brings it back; it stays readable. */
export function archiveArticle(actor: Actor, articleId: string, { commandId, archived }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "archiveArticle", commandId, request: { articleId, archived } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("archive_article", article);

    if (article.archived === archived) return { events: [], result: { archived } };

    await tx.article.update({
      where: { deskId_id: { deskId: actor.deskId, id: articleId } },
      data: { archivedAt: archived ? actor.at : null, revision: article.revision + 1 },
    });

    const told = event({ type: "article", id: articleId }, "article_archived", { archived }, [`article:${articleId}`]);
    return { events: [told], result: { archived } };
  });
}
