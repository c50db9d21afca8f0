import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { openThread as endpoint } from "@/lib/contract/threads";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim } from "@/lib/db/find-claim";
import { perform } from "@/lib/db/perform";
import { keptAs } from "@/lib/domain/confidential/keeping";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { THREADS_PER_ARTICLE } from "@/lib/domain/threads/thread";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";
import { threadSubjects } from "./thread-subjects";

/** Opens a discussion on a claim or on the article, with what it begins with. */
export function openThread(actor: Actor, articleId: string, { commandId, thread, post }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "openThread", commandId, request: { articleId, thread, post } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("discuss", article);

    const { id, claimId } = thread;
    const claim = claimId === null ? null : await findClaim(tx, actor, articleId, claimId);
    const { tier, readerIds, embargoUntil } = keptAs(thread);
    const { deskId, memberId, at: createdAt } = actor;
    if ((await tx.thread.count({ where: { deskId, articleId } })) >= THREADS_PER_ARTICLE) {
      refuse("threads_too_many", { most: THREADS_PER_ARTICLE });
    }

    await tx.thread.createMany({
      data: { deskId, id, articleId, claimId, tier, readerIds, embargoUntil, createdById: memberId, createdAt },
    });
    await tx.threadPost.createMany({
      data: { deskId, id: post.id, threadId: id, number: 1, memberId, words: post.words, createdAt },
    });
    if (claimId !== null) await touchClaim(tx, actor, claimId);

    const payload = { threadId: id, number: claim?.number ?? null, tier };
    const told = event({ type: "article", id: articleId }, "thread_opened", payload, threadSubjects({ id, claimId }));
    return { events: [told], result: { id } };
  });
}
