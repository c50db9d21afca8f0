import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { editThread as endpoint } from "@/lib/contract/threads";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findThread } from "@/lib/db/find-thread";
import { perform } from "@/lib/db/perform";
import { requireEmbargoTime } from "@/lib/domain/confidential/keeping";
import { decideEdits } from "@/lib/domain/edits";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { mayKeep } from "@/lib/queries/list-threads";
import { threadSubjects } from "./thread-subjects";

/** Changes who sees a discussion: for whoever opened it, and for leads who see it. */
export function editThread(
  actor: Actor,
  { articleId, threadId }: { articleId: string; threadId: string },
  { commandId, fields }: BodyOf<typeof endpoint>,
) {
  return perform(actor, { name: "editThread", commandId, request: { articleId, threadId, fields } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const thread = await findThread(tx, actor, article, threadId);

    permit("discuss", article);
    if (!mayKeep(actor, article, thread)) refuse("not_allowed", { action: "assign_part" });

    const { tier, readerIds, embargoUntil } = thread;
    const { values, changes } = decideEdits({ tier, readerIds, embargoUntil }, fields);
    const kept = { ...thread, ...values };
    requireEmbargoTime([kept.tier], kept.embargoUntil);
    if (Object.keys(changes).length === 0) return { events: [], result: { revision: thread.revision } };

    const revision = thread.revision + 1;
    await tx.thread.update({
      where: { deskId_id: { deskId: actor.deskId, id: threadId } },
      data: { ...values, revision },
    });

    const payload = { threadId, number: thread.claim?.number ?? null, from: tier, to: kept.tier };
    const told = event({ type: "article", id: articleId }, "thread_tier_changed", payload, threadSubjects(thread));
    return { events: [told], result: { revision } };
  });
}
