import type { Actor } from "@/lib/auth/actor";
import type { ArticleRow, listArticles as endpoint } from "@/lib/contract/articles";
import type { QueryOf } from "@/lib/contract/endpoint";
import { Prisma, readRows } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { readableArticles } from "@/lib/db/find-article";
import { hiddenAmong, type OpenCheck } from "@/lib/db/find-sight";
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
  /** Of claims without a second check that is open. */
  counts: { finding: Finding | null; claims: number }[];
  /** Those with one: what is told of them depends on who asks. */
  checked: (OpenCheck & { finding: Finding | null; retired: boolean })[];
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
    const rows = await readRows<Row>(Prisma.sql`
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
             coalesce(e.type, 'article_arrived') AS "lastType", coalesce(e.subjects, '{}') AS "lastSubjects", coalesce(e.actor_id::text, a.arrived_by) AS "lastActorId", parts.list AS parts, checked.list AS checked, progress.list AS counts
      FROM page a
      LEFT JOIN event e ON e.desk_id = a.desk_id AND e.stream_type = 'article' AND e.stream_id = a.id AND e.seq = a.last_seq
      CROSS JOIN LATERAL (
        SELECT coalesce(json_agg(json_build_object('memberId', p.member_id, 'part', p.part)
                                 ORDER BY p.part, p.assigned_at, p.member_id), '[]') AS list
        FROM part p WHERE p.desk_id = a.desk_id AND p.article_id = a.id
      ) parts
      CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(s.claim_id), '{}') AS ids, coalesce(json_agg(json_build_object(
                 'claimId', s.claim_id, 'checkerId', s.checker_id, 'retired', c.retired_at IS NOT NULL,
                 'firstById', (SELECT x.member_id FROM assessment x WHERE x.desk_id = c.desk_id AND x.claim_id = c.id AND x.round = 1
                               ORDER BY x.number DESC LIMIT 1),
                 'finding', (SELECT x.finding FROM assessment x WHERE x.desk_id = c.desk_id AND x.claim_id = c.id
                             ORDER BY x.number DESC LIMIT 1))), '[]') AS list
        FROM second_check s JOIN claim c ON c.desk_id = s.desk_id AND c.id = s.claim_id
        WHERE s.desk_id = a.desk_id AND s.article_id = a.id AND s.withdrawn_at IS NULL AND s.answered_at IS NULL
      ) checked
      CROSS JOIN LATERAL (
        SELECT coalesce(json_agg(json_build_object('finding', each.finding, 'claims', each.claims)), '[]') AS list
        FROM (
          SELECT (SELECT x.finding FROM assessment x WHERE x.desk_id = c.desk_id AND x.claim_id = c.id
                  ORDER BY x.number DESC LIMIT 1) AS finding, count(*)::int AS claims
          FROM claim c WHERE c.desk_id = a.desk_id AND c.article_id = a.id AND c.retired_at IS NULL AND c.id <> ALL (checked.ids)
          GROUP BY 1
        ) each
      ) progress
      ORDER BY a.key ${direction}, a.id ${direction}`);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map((row) => articleRow(row, actor)),
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
  { key: _, counts, checked, lastAt, lastType, lastSubjects, lastActorId, deadlineAt, ...row }: Row,
  { memberId }: Actor,
): ArticleRow {
  const last = { type: lastType, actorId: lastActorId, subjects: lastSubjects, version: 1, payload: null };
  const hidden = hiddenAmong(checked, memberId);
  const shown = checked
    .filter(({ retired }) => !retired)
    .map(({ claimId, finding }) => ({ finding: hidden.has(claimId) ? null : finding, claims: 1 }));
  const findings: Partial<Record<Finding, number>> = {};
  let open = 0;
  let total = 0;
  for (const { finding, claims } of [...counts, ...shown]) {
    if (finding) findings[finding] = (findings[finding] ?? 0) + claims;
    else open += claims;
    total += claims;
  }
  return {
    ...row,
    deadlineAt: deadlineAt?.toISOString() ?? null,
    progress: { open, findings, total },
    lastActivity: { at: lastAt.toISOString(), type: keepBack(last, hidden, memberId).type, actorId: lastActorId },
  };
}
