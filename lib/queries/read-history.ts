import type { Actor } from "@/lib/auth/actor";
import type { QueryOf } from "@/lib/contract/endpoint";
import type { HistoryEntry, listArticleHistory } from "@/lib/contract/history";
import { type Db, type Prisma, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { type FoundArticle, findArticle } from "@/lib/db/find-article";
import { findClaim } from "@/lib/db/find-claim";
import { findHiddenClaims } from "@/lib/db/find-sight";
import { arrivedFrom, chainBounds } from "@/lib/domain/articles/arrival";
import { refuse } from "@/lib/domain/refusal";
import { upcast } from "@/lib/domain/upcast";
import { keepBack, tellsOfAnswers } from "./keep-back";
import { noteReading } from "./note-reading";
import { redactHistory } from "./redact-history";

type PageQuery = QueryOf<typeof listArticleHistory>;

/** What happened on an article, newest first. The cursor is the seq of the last one seen. */
export function readArticleHistory(actor: Actor, articleId: string, query: PageQuery) {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    return seenBy(actor, db, article, await page(db, actor, articleId, query, {}));
  });
}

/** What happened on a claim, newest first; among it what was done on another claim and touched this one. */
export function readClaimHistory(actor: Actor, articleId: string, claimId: string, query: PageQuery) {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    await findClaim(db, actor, articleId, claimId);
    const subjects = { subjects: { has: `claim:${claimId}` } };
    return seenBy(actor, db, article, await page(db, actor, articleId, query, subjects));
  });
}

/**
 * An event of an article as this reader is told it; `not_found` where there is none, where what it said is gone, and where it is kept from
 * them, be it in part.
 */
export async function findTold(db: Db, actor: Actor, article: FoundArticle, seq: number): Promise<HistoryEntry> {
  const row = await db.event.findUnique({
    where: {
      deskId_streamType_streamId_seq: { deskId: actor.deskId, streamType: "article", streamId: article.id, seq },
    },
    include: { payload: { select: { payload: true } } },
  });
  if (!row) return refuse("not_found", { what: "event" });
  const entry = historyEntry({ ...row, payload: row.payload?.payload ?? null }, null);
  const [told] = (await seenBy(actor, db, article, { items: [entry], next: null })).items;
  return told && told.payload !== null && !told.redacted ? told : refuse("not_found", { what: "event" });
}

type WholeEntry = Omit<HistoryEntry, "redacted">;
/** Whoever reads what others answered, or what they did about it, is not blind to it any more. */
async function noteAnswersTold(db: Db, actor: Actor, articleId: string, items: readonly WholeEntry[]): Promise<void> {
  if (items.some((each) => tellsOfAnswers(each, actor.memberId))) await noteReading(db, actor, articleId);
}

interface Page {
  items: WholeEntry[];
  next: string | null;
}

/** A page as this reader may see it. */
async function seenBy(actor: Actor, db: Db, article: FoundArticle, { items, next }: Page) {
  const hidden = await findHiddenClaims(db, actor, article.id);
  const told = items.map((each) => keepBack(each, hidden, actor.memberId));
  await noteAnswersTold(db, actor, article.id, told);
  return { items: await redactHistory(db, actor, article, told), next };
}

/** Ours come first, then what happened elsewhere before the article arrived; a cursor of those is their place in all of it. */
const CURSOR = /^(f?)(\d{1,9})$/;

async function page(
  db: Db,
  actor: Actor,
  articleId: string,
  { cursor, limit }: PageQuery,
  subjects: Subjects,
): Promise<Page> {
  const [, elsewhere, before] = cursor === undefined ? [] : (CURSOR.exec(cursor) ?? refuse("cursor_invalid"));
  const seq = before === undefined ? {} : { seq: { lt: Number(before) } };
  const ours = elsewhere
    ? []
    : await db.event.findMany({
        where: { ...subjects, deskId: actor.deskId, streamType: "article", streamId: articleId, ...seq },
        include: { payload: { select: { payload: true } } },
        orderBy: { seq: "desc" },
        take: limit + 1,
      });
  const items = ours
    .slice(0, limit)
    .map((row) => historyEntry({ ...row, payload: row.payload?.payload ?? null }, null));
  if (ours.length > limit) return { items, next: String(items.at(-1)?.seq) };

  const room = limit - items.length;
  const foreign = await foreignPage(db, actor, articleId, subjects, elsewhere ? seq : {}, room + 1);
  items.push(...foreign.slice(0, room).map(({ row, from }) => historyEntry({ ...row, seq: from.seq }, from.desk)));
  const following = foreign[room];
  return { items, next: following ? `f${following.row.seq + 1}` : null };
}

interface Subjects {
  subjects?: { has: string };
}

async function foreignPage(
  db: Db,
  actor: Actor,
  articleId: string,
  subjects: Subjects,
  seq: { seq?: { lt: number } },
  take: number,
) {
  const article = await db.article.findUnique({
    where: { deskId_id: { deskId: actor.deskId, id: articleId } },
    select: { arrivedFrom: true },
  });
  if (!article?.arrivedFrom) return [];
  const { chains } = arrivedFrom.parse(article.arrivedFrom);
  const bounds = chainBounds(chains);
  const rows = await db.foreignEvent.findMany({
    where: { ...subjects, deskId: actor.deskId, articleId, ...seq },
    orderBy: { seq: "desc" },
    take,
  });
  return rows.map((row) => {
    const at = bounds.findIndex(({ last }) => row.seq <= last);
    const chain = chains[at];
    if (!chain) throw new Error("a foreign event of no chain");
    const desk = { deskId: chain.desk.id, desk: chain.desk.name, exportedAt: chain.exportedAt };
    return { row, from: { desk, seq: row.seq - (bounds[at]?.first ?? 1) + 1 } };
  });
}

type Row = Pick<Prisma.EventGetPayload<object>, "seq" | "type" | "version" | "actorId" | "at" | "subjects"> & {
  payload: string | null;
};

function historyEntry(row: Row, foreign: HistoryEntry["foreign"]): WholeEntry {
  const { seq, type, version, actorId, at, subjects, payload } = row;
  const told = payload === null ? null : upcast(type, version, dataOf(payload));
  return {
    ...{ seq, type, version: told?.version ?? version, actorId, at: at.toISOString(), subjects },
    ...{ payload: told?.data ?? null, foreign },
  };
}

/** The part of a kept payload that says what happened; the rest repeats the event's columns for the chain. */
function dataOf(payload: string): Record<string, unknown> {
  return (JSON.parse(payload) as { data: Record<string, unknown> }).data;
}
