import type { Actor } from "@/lib/auth/actor";
import type { ClaimView } from "@/lib/contract/claims";
import type { WorkItem } from "@/lib/contract/work-board";
import type { Db, Prisma } from "@/lib/db/client";
import { type FoundArticle, findArticle, readableArticles } from "@/lib/db/find-article";
import { keptOfCall } from "@/lib/db/find-asked";
import { findHiddenClaims } from "@/lib/db/find-sight";
import { claimViews } from "./claim-views";
import { viewingOf } from "./viewing";

/** A claim as the work board needs it; also those that are settled, for the hand-over. */
export interface WorkClaim extends WorkItem {
  /** When its last answer came that this reader may see. */
  answeredAt: string | null;
}

/** The articles that are looked through, the ones with the latest activity first; a desk with more than these in check has other worries. */
const MOST_ARTICLES = 500;
/** Claims kept from earlier looks, for all members of this process together. */
const MOST_KEPT = 50_000;

interface Working {
  id: string;
  title: string;
  language: string;
  seq: number;
  /** Changes with the sources that open calls go to: how close one is kept is no event of an article that only calls them. */
  people: number;
}

const kept = new Map<string, { seq: number; people: number; claims: WorkClaim[] }>();
let size = 0;

/**
 * The live claims of all articles in check that this member may read, as they may see them. What an article gave is kept for this member
 * until its stream grows or their part on it changes, which is an event of the stream as well.
 */
export async function workClaims(db: Db, actor: Actor): Promise<WorkClaim[]> {
  const articles = await db.$queryRaw<Working[]>`
    SELECT a.id, a.title, a.language, s.last_seq AS seq, coalesce((
             SELECT sum(p.revision)::int FROM call k JOIN source p ON p.desk_id = k.desk_id AND p.id = k.source_id
             WHERE k.desk_id = a.desk_id AND k.article_id = a.id AND k.answered_at IS NULL AND k.dismissed_at IS NULL), 0) AS people
    FROM article a
    JOIN stream s ON s.desk_id = a.desk_id AND s.stream_type = 'article' AND s.stream_id = a.id
    WHERE ${readableArticles(actor)} AND a.archived_at IS NULL AND a.state IN ('in_check', 'correcting')
    ORDER BY s.last_at DESC, a.id
    LIMIT ${MOST_ARTICLES}`;
  const all: WorkClaim[] = [];
  for (const article of articles) all.push(...(await claimsOf(db, actor, article)));
  return all;
}

async function claimsOf(db: Db, actor: Actor, article: Working): Promise<WorkClaim[]> {
  const key = `${actor.deskId} ${actor.memberId} ${actor.role} ${article.id}`;
  const known = kept.get(key);
  if (known?.seq === article.seq && known.people === article.people) return known.claims;
  const found = await findArticle(db, actor, article.id);
  const views = await claimViews(db, actor, found, { retiredAt: null }, { way: null });
  const questions = await openQuestions(db, actor, found);
  const claims = views.map((view) => workClaim(view, article, questions.get(view.id) ?? []));
  keep(key, article, claims);
  return claims;
}

function keep(key: string, { seq, people }: Working, claims: WorkClaim[]): void {
  size -= kept.get(key)?.claims.length ?? 0;
  // Set anew, so that the oldest entry is the one looked at longest ago.
  kept.delete(key);
  kept.set(key, { seq, people, claims });
  size += claims.length;
  for (const [oldest, { claims }] of kept) {
    if (size <= MOST_KEPT) return;
    kept.delete(oldest);
    size -= claims.length;
  }
}

function workClaim(view: ClaimView, article: Working, asked: WorkItem["waits"]): WorkClaim {
  const { id, number, statement, kind, priority, stage, assigneeId, dueAt, createdAt, waitingOn, secondCheck } = view;
  const words = statement || view.placements.find((place) => place.primary)?.exact || "";
  const note = waitingOn ? [{ kind: "note" as const, whom: waitingOn.whom, until: waitingOn.until }] : [];
  return {
    ...{ claimId: id, articleId: article.id, articleTitle: article.title, articleLanguage: article.language },
    ...{ number, words, kind, priority, stage, assigneeId, dueAt, createdAt },
    secondCheckerId: secondCheck && secondCheck.answeredAt === null ? secondCheck.checkerId : null,
    waits: [...note, ...asked],
    answeredAt: view.assessments.at(-1)?.submittedAt ?? null,
  };
}

/** Queries and calls that run, by claim. A person who is kept confidential is not named to whoever may not know them. */
async function openQuestions(db: Db, actor: Actor, article: FoundArticle): Promise<Map<string, WorkItem["waits"]>> {
  const { deskId } = actor;
  const open = { answeredAt: null, dismissedAt: null };
  const queries = await db.query.findMany({
    where: { deskId, articleId: article.id, claimId: { not: null }, ...open },
    select: { claimId: true, dueAt: true },
    orderBy: { askedAt: "asc" },
  });
  const calls = await db.call.findMany({
    where: { deskId, articleId: article.id, ...open },
    include: { questions: { select: { claimId: true } } },
    orderBy: { createdAt: "asc" },
  });
  const names = await callNames(db, actor, article, calls);
  const found = new Map<string, WorkItem["waits"]>();
  const add = (claimId: string, wait: WorkItem["waits"][number]) =>
    found.set(claimId, [...(found.get(claimId) ?? []), wait]);
  for (const { claimId, dueAt } of queries) {
    if (claimId) add(claimId, { kind: "query", whom: "", until: dueAt?.toISOString() ?? null });
  }
  for (const { id, dueAt, questions } of calls) {
    const wait = { kind: "call" as const, whom: names.get(id) ?? "", until: dueAt?.toISOString() ?? null };
    for (const claimId of new Set(questions.map((each) => each.claimId))) add(claimId, wait);
  }
  return found;
}

type OpenCall = Prisma.CallGetPayload<{ include: { questions: { select: { claimId: true } } } }>;

/** Whom each call goes to, by the call's id: only those of which the reader is told elsewhere too. */
async function callNames(
  db: Db,
  actor: Actor,
  article: FoundArticle,
  calls: readonly OpenCall[],
): Promise<Map<string, string>> {
  if (calls.length === 0) return new Map();
  const { deskId, memberId } = actor;
  const rows = await db.source.findMany({ where: { deskId, id: { in: calls.map((call) => call.sourceId) } } });
  const people = new Map(rows.map((row) => [row.id, row]));
  const hidden = await findHiddenClaims(db, actor, article.id);
  const viewing = viewingOf(actor, article);
  return new Map(
    calls.flatMap((call) => {
      const person = people.get(call.sourceId);
      const seen = person && viewing.maySee(person) && viewing.maySee(keptOfCall(call));
      const told = call.createdById === memberId || !call.questions.some(({ claimId }) => hidden.has(claimId));
      return seen && told ? [[call.id, person.title] as const] : [];
    }),
  );
}
