import type { Actor } from "@/lib/auth/actor";
import type { QueryOf } from "@/lib/contract/endpoint";
import type { HistoryEntry, listArticleHistory } from "@/lib/contract/history";
import { type Db, type Prisma, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle } from "@/lib/db/find-article";
import { findClaim } from "@/lib/db/find-claim";
import { refuse } from "@/lib/domain/refusal";
import { upcast } from "@/lib/domain/upcast";

type PageQuery = QueryOf<typeof listArticleHistory>;

/** What happened on an article, newest first. The cursor is the seq of the last one seen. */
export function readArticleHistory(actor: Actor, articleId: string, query: PageQuery) {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    await findArticle(db, actor, articleId);
    return page(db, actor, articleId, query, {});
  });
}

/** What happened on a claim, newest first; among it what was done on another claim and touched this one. */
export function readClaimHistory(actor: Actor, articleId: string, claimId: string, query: PageQuery) {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    await findArticle(db, actor, articleId);
    await findClaim(db, actor, articleId, claimId);
    return page(db, actor, articleId, query, { subjects: { has: `claim:${claimId}` } });
  });
}

async function page(
  db: Db,
  actor: Actor,
  articleId: string,
  { cursor, limit }: PageQuery,
  where: Prisma.EventWhereInput,
): Promise<{ items: HistoryEntry[]; next: string | null }> {
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) refuse("cursor_invalid");
  const rows = await db.event.findMany({
    where: {
      ...where,
      deskId: actor.deskId,
      streamType: "article",
      streamId: articleId,
      ...(cursor === undefined ? {} : { seq: { lt: Number(cursor) } }),
    },
    include: { payload: { select: { payload: true } } },
    orderBy: { seq: "desc" },
    take: limit + 1,
  });
  const items = rows.slice(0, limit).map(historyEntry);
  return { items, next: rows.length > limit ? String(items.at(-1)?.seq) : null };
}

type Row = Prisma.EventGetPayload<{ include: { payload: { select: { payload: true } } } }>;

function historyEntry({ seq, type, version, actorId, at, subjects, payload }: Row): HistoryEntry {
  const told = payload ? upcast(type, version, dataOf(payload.payload)) : null;
  return {
    seq,
    type,
    version: told?.version ?? version,
    actorId,
    at: at.toISOString(),
    subjects,
    payload: told?.data ?? null,
  };
}

/** The part of a kept payload that says what happened; the rest repeats the event's columns for the chain. */
function dataOf(payload: string): Record<string, unknown> {
  return (JSON.parse(payload) as { data: Record<string, unknown> }).data;
}
