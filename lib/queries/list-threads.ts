import type { Actor } from "@/lib/auth/actor";
import type { ThreadView } from "@/lib/contract/threads";
import { type Prisma, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { type FoundArticle, findArticle } from "@/lib/db/find-article";
import { findHiddenClaims } from "@/lib/db/find-sight";
import { may } from "@/lib/domain/policy";
import { isResolved } from "@/lib/domain/threads/thread";
import { noteReading } from "./note-reading";
import { type Viewing, viewingOf } from "./viewing";

/** The discussions on an article and its claims, oldest first. Those on a claim that waits for this reader’s blind answer are left out. */
export function listThreads(actor: Actor, articleId: string): Promise<{ items: ThreadView[] }> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    const rows = await db.thread.findMany({
      where: { deskId: actor.deskId, articleId },
      include: { posts: { orderBy: { number: "asc" } } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    const hidden = await findHiddenClaims(db, actor, articleId);
    const told = rows.filter(
      ({ claimId, createdById }) => claimId === null || createdById === actor.memberId || !hidden.has(claimId),
    );
    const viewing = viewingOf(actor, article);
    const items = told.map((row) =>
      threadView(ownIf(hidden.has(row.claimId ?? ""), row, actor), actor, article, viewing),
    );
    viewing.note(actor, "screen");
    if (items.some((thread) => tellsOfClaim(thread, actor))) await noteReading(db, actor, articleId);
    return { items };
  });
}

/** Whether others speak in it of a claim: whoever reads that is not blind to what was answered there any more. */
function tellsOfClaim({ claimId, posts }: ThreadView, { memberId }: Actor): boolean {
  return claimId !== null && posts.some((post) => post.memberId !== memberId);
}

/** Of their own discussion whoever is blind to a claim sees what they wrote themselves. */
function ownIf(blind: boolean, row: Row, { memberId }: Actor): Row {
  if (!blind) return row;
  const posts = row.posts.filter((post) => post.memberId === memberId);
  return { ...row, posts, resolvedAt: isResolved(posts.map((post) => post.kind)) ? row.resolvedAt : null };
}

type Row = Prisma.ThreadGetPayload<{ include: { posts: true } }>;

function threadView(row: Row, actor: Actor, article: FoundArticle, viewing: Viewing): ThreadView {
  const { id, claimId, tier, createdById, revision } = row;
  const seen = viewing.sees(`thread:${id}`, row);
  const discuss = seen && may("discuss", article.standing);
  return {
    ...{ id, claimId, tier, createdById, revision },
    redacted: !seen,
    readerIds: seen ? row.readerIds : [],
    embargoUntil: seen ? (row.embargoUntil?.toISOString() ?? null) : null,
    createdAt: row.createdAt.toISOString(),
    resolved: row.resolvedAt !== null,
    posts: seen
      ? row.posts.map(({ id, number, kind, memberId, words, createdAt }) => ({
          ...{ id, number, kind, memberId, words },
          at: createdAt.toISOString(),
        }))
      : [],
    can: { discuss, keep: discuss && mayKeep(actor, article, row) },
  };
}

/** Whoever opened a discussion says who sees it, and leads do. */
export function mayKeep(actor: Actor, article: FoundArticle, { createdById }: { createdById: string }): boolean {
  return createdById === actor.memberId || may("assign_part", article.standing);
}
