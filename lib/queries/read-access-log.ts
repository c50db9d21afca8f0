import type { Actor } from "@/lib/auth/actor";
import type { readAccessLog as endpoint, LookView } from "@/lib/contract/access-log";
import type { QueryOf } from "@/lib/contract/endpoint";
import { type Db, Prisma, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { permit, readableArticles } from "@/lib/db/find-article";
import { findHiddenSubjects } from "@/lib/db/find-sight";
import { looksWritten } from "@/lib/db/note-looks";
import { fromCursor, toCursor } from "./page-cursor";

interface Row extends Omit<LookView, "at" | "claimNumber" | "article"> {
  at: Date;
  articleId: string | null;
  articleTitle: string | null;
}

/** Who looked at what is confidential, newest first, by subject or by member where asked. What was noted in this process is written first. */
export async function readAccessLog(actor: Actor, { cursor, limit, subject, memberId }: QueryOf<typeof endpoint>) {
  permit("read_access_log", { standing: { role: actor.role, parts: [] } });
  await looksWritten();
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const wanted = [Prisma.sql`l.desk_id = ${actor.deskId}::uuid`];
    if (subject) wanted.push(Prisma.sql`l.subject = ${subject}`);
    if (memberId) wanted.push(Prisma.sql`l.member_id = ${memberId}::uuid`);
    // How close somebody keeps the reasons of an answer tells something of it.
    wanted.push(Prisma.sql`NOT l.subject = ANY(${await findHiddenSubjects(db, actor)}::text[])`);
    const end = fromCursor(cursor, "at", "moment");
    if (end) wanted.push(Prisma.sql`(l.at, l.id) < (${end.key}::timestamptz, ${end.id}::uuid)`);
    const rows = await db.$queryRaw<Row[]>`
      SELECT l.id, l.member_id AS "memberId", l.at, l.way, l.tier::text, l.subject, a.id AS "articleId", a.title AS "articleTitle"
      FROM access_log l
      LEFT JOIN article a ON a.id = l.article_id AND ${readableArticles(actor)}
      WHERE ${Prisma.join(wanted, " AND ")}
      ORDER BY l.at DESC, l.id DESC LIMIT ${limit + 1}`;
    const shown = rows.slice(0, limit);
    const numbers = await claimNumbers(db, actor, shown);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(({ articleId, articleTitle, at, ...row }) => ({
        ...row,
        at: at.toISOString(),
        article: articleId === null ? null : { id: articleId, title: articleTitle ?? "" },
        claimNumber: numbers.get(row.subject) ?? null,
      })),
      next: last ? toCursor({ sort: "at", key: last.at.toISOString(), id: last.id }) : null,
    };
  });
}

/** The numbers of the claims that evidence, answers and discussions stand on, by subject. */
async function claimNumbers(db: Db, { deskId }: Actor, rows: readonly Row[]): Promise<Map<string, number>> {
  const ids = rows.map((row) => row.subject.slice(row.subject.indexOf(":") + 1));
  const where = { deskId, id: { in: ids } };
  const select = { id: true, claim: { select: { number: true } } };
  const [evidence, answers, threads] = await Promise.all([
    db.evidence.findMany({ where, select }),
    db.assessment.findMany({ where, select }),
    db.thread.findMany({ where, select }),
  ]);
  const named = [
    ...evidence.map((row) => ["evidence", row] as const),
    ...answers.map((row) => ["assessment", row] as const),
    ...threads.map((row) => ["thread", row] as const),
  ];
  return new Map(named.flatMap(([noun, { id, claim }]) => (claim ? [[`${noun}:${id}`, claim.number]] : [])));
}
