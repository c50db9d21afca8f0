import type { Actor } from "@/lib/auth/actor";
import type { ArticleRow, listArticles as endpoint } from "@/lib/contract/articles";
import type { QueryOf } from "@/lib/contract/endpoint";
import { Prisma, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { readableArticles } from "@/lib/db/find-article";
import { findHiddenClaims } from "@/lib/db/find-sight";
import type { PartName } from "@/lib/domain/articles/article";
import type { Finding } from "@/lib/domain/assessments/assessment";
import { boardOrder } from "./board-order";
import { contains } from "./contains";
import { keepBack } from "./keep-back";
import { fromCursor, toCursor } from "./page-cursor";

type Query = QueryOf<typeof endpoint>;

interface Row extends Pick<ArticleRow, "id" | "title" | "purpose" | "state" | "language" | "archived"> {
  key: string;
  deadlineAt: Date | null;
  parts: { memberId: string; part: PartName }[];
  counts: { finding: Finding | null; claims: number }[];
  lastAt: Date;
  lastType: string;
  lastSubjects: string[];
  lastActorId: string;
}

/** The desk's board, a page at a time, in one statement: only the articles the actor may read. */
export function listArticles(actor: Actor, query: Query) {
  return whileDatabaseAnswers(async () => {
    const { limit, sort } = query;
    const { key, after, direction } = boardOrder(
      sort,
      fromCursor(query.cursor, sort, sort === "title" ? "words" : "moment"),
    );
    const db = reading();
    const hidden = await findHiddenClaims(db, actor, null);
    const rows = await db.$queryRaw<Row[]>`
      WITH page AS (
        SELECT a.desk_id, a.id, a.title, a.purpose, a.state, a.language, a.deadline_at, a.archived_at, s.last_at, s.last_seq,
               a.arrived_from ->> 'arrivedById' AS arrived_by, ${key} AS key
        FROM article a
        JOIN stream s ON s.desk_id = a.desk_id AND s.stream_type = 'article' AND s.stream_id = a.id
        WHERE ${readableArticles(actor)} AND ${filters(actor, query)} AND ${after}
        ORDER BY ${key} ${direction}, a.id ${direction}
        LIMIT ${limit + 1}
      )
      SELECT a.id, a.title, a.purpose::text, a.state::text, a.language, a.deadline_at AS "deadlineAt",
             a.archived_at IS NOT NULL AS archived, a.key::text, a.last_at AS "lastAt",
             coalesce(e.type, 'article_arrived') AS "lastType", coalesce(e.subjects, '{}') AS "lastSubjects", coalesce(e.actor_id::text, a.arrived_by) AS "lastActorId", parts.list AS parts, progress.list AS counts
      FROM page a
      LEFT JOIN event e ON e.desk_id = a.desk_id AND e.stream_type = 'article' AND e.stream_id = a.id AND e.seq = a.last_seq
      CROSS JOIN LATERAL (
        SELECT coalesce(json_agg(json_build_object('memberId', p.member_id, 'part', p.part)
                                 ORDER BY p.part, p.assigned_at, p.member_id), '[]') AS list
        FROM part p WHERE p.desk_id = a.desk_id AND p.article_id = a.id
      ) parts
      CROSS JOIN LATERAL (
        SELECT coalesce(json_agg(json_build_object('finding', each.finding, 'claims', each.claims)), '[]') AS list
        FROM (
          SELECT (SELECT x.finding FROM assessment x WHERE x.desk_id = c.desk_id AND x.claim_id = c.id AND NOT c.id = ANY(${[...hidden.keys()]}::uuid[])
                  ORDER BY x.number DESC LIMIT 1) AS finding, count(*)::int AS claims
          FROM claim c WHERE c.desk_id = a.desk_id AND c.article_id = a.id AND c.retired_at IS NULL
          GROUP BY 1
        ) each
      ) progress
      ORDER BY a.key ${direction}, a.id ${direction}`;
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map((row) => articleRow(row, hidden, actor)),
      next: last ? toCursor({ sort, key: last.key, id: last.id }) : null,
    };
  });
}

function filters(actor: Actor, { state, purpose, who, archived, q }: Query): Prisma.Sql {
  const wanted = [archived === "true" ? Prisma.sql`a.archived_at IS NOT NULL` : Prisma.sql`a.archived_at IS NULL`];
  if (state) wanted.push(Prisma.sql`a.state = ${state}::article_state`);
  if (purpose) wanted.push(Prisma.sql`a.purpose = ${purpose}::purpose`);
  if (who) {
    wanted.push(Prisma.sql`EXISTS (SELECT 1 FROM part mine WHERE mine.desk_id = a.desk_id AND mine.article_id = a.id
                                   AND mine.member_id = ${actor.memberId}::uuid)`);
  }
  if (q?.trim()) {
    const pattern = contains(q);
    wanted.push(Prisma.sql`(a.title ILIKE ${pattern} OR a.byline ILIKE ${pattern} OR a.publisher ILIKE ${pattern})`);
  }
  return Prisma.join(wanted, " AND ");
}

function articleRow(
  { key: _, counts, lastAt, lastType, lastSubjects, lastActorId, deadlineAt, ...row }: Row,
  hidden: ReadonlyMap<string, unknown>,
  { memberId }: Actor,
): ArticleRow {
  const last = { type: lastType, actorId: lastActorId, subjects: lastSubjects, version: 1, payload: null };
  const findings: Partial<Record<Finding, number>> = {};
  let open = 0;
  for (const { finding, claims } of counts) {
    if (finding) findings[finding] = claims;
    else open = claims;
  }
  const total = counts.reduce((sum, each) => sum + each.claims, 0);
  return {
    ...row,
    deadlineAt: deadlineAt?.toISOString() ?? null,
    progress: { open, findings, total },
    lastActivity: { at: lastAt.toISOString(), type: keepBack(last, hidden, memberId).type, actorId: lastActorId },
  };
}
