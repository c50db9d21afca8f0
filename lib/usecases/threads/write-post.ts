import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findThread } from "@/lib/db/find-thread";
import type { Done } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { POSTS_PER_THREAD, type PostKind, requireStep } from "@/lib/domain/threads/thread";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";
import { threadSubjects } from "./thread-subjects";

const types = { reply: "thread_replied", resolved: "thread_resolved", reopened: "thread_reopened" } as const;

/** Adds a post to a discussion that takes it; inside a transaction. The words stand in the post alone, not in its event. */
export async function writePost(
  tx: Tx,
  actor: Actor,
  { articleId, threadId }: { articleId: string; threadId: string },
  kind: PostKind,
  post: { id: string; words: string },
): Promise<Done<{ revision: number }>> {
  const article = await findArticleToChange(tx, actor, articleId);
  const thread = await findThread(tx, actor, article, threadId);

  permit("discuss", article);
  requireStep(thread.resolvedAt !== null, kind);
  const number = thread._count.posts + 1;
  if (number > POSTS_PER_THREAD) refuse("posts_too_many", { most: POSTS_PER_THREAD });

  const { deskId, memberId, at } = actor;
  await tx.threadPost.createMany({
    data: { deskId, id: post.id, threadId, number, kind, memberId, words: post.words, createdAt: at },
  });
  const revision = thread.revision + 1;
  await tx.thread.update({
    where: { deskId_id: { deskId, id: threadId } },
    data: { revision, ...(kind === "reply" ? {} : { resolvedAt: kind === "resolved" ? at : null }) },
  });
  if (thread.claimId !== null && kind !== "reply") await touchClaim(tx, actor, thread.claimId);

  const payload = { threadId, postId: post.id, number: thread.claim?.number ?? null };
  const told = event({ type: "article", id: articleId }, types[kind], payload, threadSubjects(thread));
  return { events: [told], result: { revision } };
}
