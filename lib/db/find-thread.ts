import type { Actor } from "@/lib/auth/actor";
import { type Looker, maySee } from "@/lib/domain/confidential/may-see";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "./client";
import { findHiddenClaims } from "./find-sight";

interface Place {
  id: string;
  standing: Omit<Looker, "memberId">;
}

/** A discussion of an article the actor was found on, which they may see; `not_found` otherwise, also for a second checker who is blind. */
export async function findThread(db: Db, actor: Actor, article: Place, threadId: string) {
  const thread = await db.thread.findFirst({
    where: { deskId: actor.deskId, articleId: article.id, id: threadId },
    include: { claim: { select: { number: true } }, _count: { select: { posts: true } } },
  });
  if (!thread) return refuse("not_found", { what: "thread" });
  const looker = { memberId: actor.memberId, ...article.standing };
  const blind = thread.claimId !== null && thread.createdById !== actor.memberId;
  if (blind && (await findHiddenClaims(db, actor, article.id)).has(thread.claimId ?? "")) {
    return refuse("not_found", { what: "thread" });
  }
  return maySee(thread, looker, actor.at) ? thread : refuse("not_found", { what: "thread" });
}
