import type { Actor } from "@/lib/auth/actor";
import type { editArticle as endpoint } from "@/lib/contract/articles";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findSource } from "@/lib/db/find-source";
import { perform } from "@/lib/db/perform";
import { decideEdits } from "@/lib/domain/edits";
import { event } from "@/lib/domain/events";

/** Edits what is said of an article besides its words, field by field. */
export function editArticle(actor: Actor, articleId: string, { commandId, fields }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "editArticle", commandId, request: { articleId, fields } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("edit_article", article);

    const key = { deskId: actor.deskId, id: articleId };
    const { deadlineAt, ...row } = await tx.article.findUniqueOrThrow({
      where: { deskId_id: key },
      select: {
        title: true,
        byline: true,
        publisher: true,
        canonicalUrl: true,
        publishedAt: true,
        language: true,
        derivedFrom: true,
        derivedFromId: true,
        deadlineAt: true,
      },
    });
    if (fields.derivedFromId?.value) await findSource(tx, actor, fields.derivedFromId.value);
    const { values, changes } = decideEdits({ ...row, deadlineAt: deadlineAt?.toISOString() ?? null }, fields);
    if (Object.keys(changes).length === 0) return { events: [], result: { revision: article.revision } };

    const revision = article.revision + 1;
    await tx.article.update({ where: { deskId_id: key }, data: { ...values, revision } });

    // What the article was made from decides on every claim what may confirm it.
    const sourcing = changes.derivedFromId || changes.publishedAt ? [`sourcing:${articleId}`] : [];
    const told = event({ type: "article", id: articleId }, "article_edited", { fields: changes }, [
      `article:${articleId}`,
      ...sourcing,
    ]);
    return { events: [told], result: { revision } };
  });
}
