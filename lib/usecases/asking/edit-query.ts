import type { Actor } from "@/lib/auth/actor";
import type { editQuery as endpoint } from "@/lib/contract/asking";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findQuery, permitStep } from "@/lib/db/find-asked";
import { perform } from "@/lib/db/perform";
import { mayEnd } from "@/lib/domain/asking/may-end";
import { decideEdits } from "@/lib/domain/edits";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";

/** Rewords a query that is still open, or changes when it is due: whoever asked it, or an editor. */
export function editQuery(
  actor: Actor,
  articleId: string,
  queryId: string,
  { commandId, fields }: BodyOf<typeof endpoint>,
) {
  return perform(actor, { name: "editQuery", commandId, request: { articleId, queryId, fields } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const query = await findQuery(tx, actor, article, queryId);

    permit("ask_writer", article);
    if (!mayEnd(actor, [query.askedById])) refuse("not_allowed", { action: "ask_writer" });
    permitStep(query, "answer");

    const current = { question: query.question, dueAt: query.dueAt?.toISOString() ?? null };
    const { values, changes } = decideEdits(current, fields);
    if (Object.keys(changes).length === 0) return { events: [], result: { revision: query.revision } };

    const revision = query.revision + 1;
    const { dueAt, ...rest } = values;
    await tx.query.update({
      where: { deskId_id: { deskId: actor.deskId, id: queryId } },
      data: { ...rest, ...(dueAt === undefined ? {} : { dueAt: dueAt && new Date(dueAt) }), revision },
    });

    const payload = { number: query.claim?.number ?? null, fields: changes };
    const told = event({ type: "article", id: articleId }, "query_edited", payload, [
      `query:${queryId}`,
      `asking:${articleId}`,
    ]);
    return { events: [told], result: { revision } };
  });
}
