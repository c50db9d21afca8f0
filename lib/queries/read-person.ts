import type { Actor } from "@/lib/auth/actor";
import type { PersonView } from "@/lib/contract/persons";
import { type Db, Prisma, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { readableArticles } from "@/lib/db/find-article";
import { findPerson } from "@/lib/db/find-person";
import { visibleSources } from "@/lib/db/seen-by";
import { may } from "@/lib/domain/policy";

const LISTED = 200;

/** A person of the desk and what of theirs is on it, as far as this reader may see the articles. Nobody is compared with anybody. */
export function readPerson(actor: Actor, memberId: string): Promise<PersonView> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const { user, ...member } = await findPerson(db, actor, memberId, "read_person");
    const standing = { role: actor.role, parts: [] };
    const own = memberId === actor.memberId;
    const articles = await articlesOf(db, actor, memberId);
    const [sources, counts, pending] = await Promise.all([
      sourcesOf(db, actor, memberId),
      countsOf(db, actor, memberId, member.userId),
      db.erasure.count({
        where: {
          deskId: actor.deskId,
          memberId,
          OR: [{ decision: null }, { decision: "approved", carriedOutAt: null }],
        },
      }),
    ]);
    const mayExport = own || may("export_person", standing);
    return {
      id: memberId,
      name: member.name,
      role: member.role,
      about: member.about,
      since: member.createdAt.toISOString(),
      disabledAt: member.disabledAt?.toISOString() ?? null,
      external: member.userId === null,
      email: mayExport ? (user?.email ?? null) : null,
      counts: {
        ...counts,
        articles: articles.length > LISTED ? await articleCount(db, actor, memberId) : articles.length,
      },
      articles: articles.slice(0, LISTED),
      sources: sources.slice(0, LISTED),
      moreArticles: articles.length > LISTED,
      moreSources: sources.length > LISTED,
      erasurePending: pending > 0,
      can: { export_person: mayExport, request_erasure: may("request_erasure", standing) },
    };
  });
}

/** The sources of theirs that the reader may see. */
function sourcesOf(db: Db, actor: Actor, memberId: string): Promise<PersonView["sources"]> {
  return db.$queryRaw<PersonView["sources"]>`
    SELECT s.id, s.title FROM source s
    WHERE s.desk_id = ${actor.deskId}::uuid AND s.created_by_id = ${memberId}::uuid AND ${visibleSources(actor)}
    ORDER BY s.created_at DESC, s.id DESC LIMIT ${LISTED + 1}::int`;
}

/** Rows of (article, what of theirs is on it). */
const work = ({ deskId }: Actor, memberId: string) => {
  const of = (column: Prisma.Sql) => Prisma.sql`desk_id = ${deskId}::uuid AND ${column} = ${memberId}::uuid`;
  const by = of(Prisma.sql`created_by_id`);
  return Prisma.sql`
    SELECT article_id, 'part' AS kind, part::text AS part FROM part WHERE ${of(Prisma.sql`member_id`)}
    UNION ALL SELECT article_id, 'recorded', NULL FROM claim WHERE ${by}
    UNION ALL SELECT article_id, 'assigned', NULL FROM claim WHERE ${of(Prisma.sql`assignee_id`)} AND retired_at IS NULL
    UNION ALL SELECT article_id, 'assessed', NULL FROM assessment WHERE ${of(Prisma.sql`member_id`)}
    UNION ALL SELECT article_id, 'evidence', NULL FROM evidence WHERE ${by}
    UNION ALL SELECT article_id, 'file', NULL FROM file WHERE ${by}`;
};

function articlesOf(db: Db, actor: Actor, memberId: string): Promise<PersonView["articles"]> {
  return db.$queryRaw<PersonView["articles"]>`
    SELECT a.id, a.title, a.archived_at IS NOT NULL AS archived,
           coalesce(array_agg(w.part ORDER BY w.part) FILTER (WHERE w.kind = 'part'), '{}') AS parts,
           count(*) FILTER (WHERE w.kind = 'recorded')::int AS "claimsRecorded",
           count(*) FILTER (WHERE w.kind = 'assigned')::int AS "claimsAssigned",
           count(*) FILTER (WHERE w.kind = 'assessed')::int AS assessments,
           count(*) FILTER (WHERE w.kind = 'evidence')::int AS evidence,
           count(*) FILTER (WHERE w.kind = 'file')::int AS files
    FROM (${work(actor, memberId)}) w JOIN article a ON a.desk_id = ${actor.deskId}::uuid AND a.id = w.article_id
    WHERE ${readableArticles(actor)}
    GROUP BY a.desk_id, a.id ORDER BY a.created_at DESC, a.id DESC LIMIT ${LISTED + 1}::int`;
}

async function articleCount(db: Db, actor: Actor, memberId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT a.id)::int AS count FROM (${work(actor, memberId)}) w
    JOIN article a ON a.desk_id = ${actor.deskId}::uuid AND a.id = w.article_id WHERE ${readableArticles(actor)}`;
  return row?.count ?? 0;
}

async function countsOf(
  db: Db,
  actor: Actor,
  memberId: string,
  userId: string | null,
): Promise<Omit<PersonView["counts"], "articles">> {
  const { deskId } = actor;
  const by = { where: { deskId, createdById: memberId } };
  const live = { revokedAt: null, expiresAt: { gt: actor.at } };
  const [claimsRecorded, claimsAssigned, assessments, evidence, sources, files, tokens, sessions, invitations] =
    await Promise.all([
      db.claim.count(by),
      db.claim.count({ where: { deskId, assigneeId: memberId, retiredAt: null } }),
      db.assessment.count({ where: { deskId, memberId } }),
      db.evidence.count(by),
      sourceCount(db, actor, memberId),
      db.file.count(by),
      db.accessToken.count({ where: { deskId, memberId, ...live } }),
      userId ? db.session.count({ where: { userId, ...live } }) : 0,
      db.invitation.count(by),
    ]);
  return { claimsRecorded, claimsAssigned, assessments, evidence, sources, files, tokens, sessions, invitations };
}

async function sourceCount(db: Db, actor: Actor, memberId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM source s
    WHERE s.desk_id = ${actor.deskId}::uuid AND s.created_by_id = ${memberId}::uuid AND ${visibleSources(actor)}`;
  return row?.count ?? 0;
}
