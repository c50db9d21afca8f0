import type { Actor } from "@/lib/auth/actor";
import type { readChanges as endpoint } from "@/lib/contract/claims";
import type { AnswerOf, QueryOf } from "@/lib/contract/endpoint";
import { type Db, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle } from "@/lib/db/find-article";
import { findHiddenClaims } from "@/lib/db/find-sight";
import { claimViews } from "./claim-views";
import { keepBack } from "./keep-back";
import { noteAnswersRead } from "./note-reading";
import { readCursor } from "./read-cursor";

/** Who is further behind than this reads everything again, which costs no more. */
const MOST_EVENTS = 500;

/**
 * What changed on an article since a place in its stream, asked under the rights of now: the things its events touched are read again as
 * this reader may see them; `gone` are claims that are not there for them any more. `resync`: read it all, since the cursor says nothing here,
 * or since the reader's own part changed and with it what they may do on every claim.
 */
export function readChanges(
  actor: Actor,
  articleId: string,
  { since, epoch }: QueryOf<typeof endpoint>,
): Promise<AnswerOf<typeof endpoint>> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    // The cursor comes first: what is written after it may be answered already, and is answered again next time.
    const cursor = await readCursor(db, actor, articleId);
    const nothing = { cursor, resync: false, article: false, touched: [], upserts: [], gone: [] };
    if (epoch !== cursor.epoch || since > cursor.seq || cursor.seq - since > MOST_EVENTS) {
      return { ...nothing, resync: true };
    }
    if (since === cursor.seq) return nothing;
    const subjects = await subjectsBetween(db, actor, articleId, since, cursor.seq);
    if (subjects.includes(`member:${actor.memberId}`)) return { ...nothing, resync: true };
    // What the article rests on changed, and with it what the policy says of every claim.
    if (subjects.includes(`sourcing:${articleId}`)) return { ...nothing, resync: true };
    const claimIds = idsOf(subjects, "claim");
    const upserts = await claimViews(db, actor, article, { id: { in: claimIds } });
    await noteAnswersRead(db, actor, articleId, upserts, cursor.seq);
    const there = new Set(upserts.map((claim) => claim.id));
    return {
      cursor,
      resync: false,
      article: idsOf(subjects, "article").length > 0,
      touched: nounsOf(subjects),
      upserts,
      gone: claimIds.filter((id) => !there.has(id)),
    };
  });
}

async function subjectsBetween(db: Db, actor: Actor, articleId: string, since: number, until: number) {
  const events = await db.event.findMany({
    where: { deskId: actor.deskId, streamType: "article", streamId: articleId, seq: { gt: since, lte: until } },
    select: { type: true, actorId: true, subjects: true },
  });
  const hidden = await findHiddenClaims(db, actor, articleId);
  const told = events.map((event) => keepBack({ ...event, version: 1, payload: null }, hidden, actor.memberId));
  return [...new Set(told.flatMap((event) => event.subjects))];
}

function idsOf(subjects: readonly string[], noun: string): string[] {
  const prefix = `${noun}:`;
  return subjects.filter((subject) => subject.startsWith(prefix)).map((subject) => subject.slice(prefix.length));
}

/** What was touched besides claims, which come whole, and the article, which has a word of its own. */
function nounsOf(subjects: readonly string[]): string[] {
  const nouns = new Set(subjects.map((subject) => subject.slice(0, subject.indexOf(":"))));
  return [...nouns].filter((noun) => noun !== "claim" && noun !== "article").sort();
}
