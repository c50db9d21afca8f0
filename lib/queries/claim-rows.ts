import type { Actor } from "@/lib/auth/actor";
import type { Db, Prisma } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { withSight } from "@/lib/db/find-sight";
import { withSourcing } from "./claim-sourcing";
import { withEvidence } from "./evidence-view";

/** Everything a claim's view is made from. */
const whole = {
  ...withSight,
  linksFrom: true,
  linksTo: true,
  evidence: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: withEvidence,
  },
  fixes: { orderBy: [{ start: "asc" }, { id: "asc" }] },
  risks: withSourcing.risks,
  drafts: true,
  placements: { orderBy: [{ primary: "desc" }, { start: "asc" }, { id: "asc" }] },
} satisfies Prisma.ClaimInclude;

/** A claim's row with all its view is made from; of drafts the reader's own. */
export type WholeClaim = Prisma.ClaimGetPayload<{ include: typeof whole }> & {
  /** Threads that are not resolved; questions to writers and on calls that wait. */
  openThreads: number;
  openQuestions: number;
};

/** What there is on an article at all. Each relation costs a statement with the ids of all claims, and most articles have few of them. */
interface Present {
  secondChecks: boolean;
  assessments: boolean;
  links: boolean;
  evidence: boolean;
  files: boolean;
  reliesOn: boolean;
  fixes: boolean;
  risks: boolean;
  drafts: boolean;
  /** How many are open, by claim; null where none is. */
  threads: Record<string, number> | null;
  questions: Record<string, number> | null;
}

/** Rows of the claims of an article the actor was found on, by number: in a few statements whatever the number of claims. */
export async function claimRows(
  db: Db,
  actor: Actor,
  article: FoundArticle,
  where: Prisma.ClaimWhereInput,
  take: number | undefined,
): Promise<WholeClaim[]> {
  const present = await presentOn(db, actor, article);
  const rows = await db.claim.findMany({
    where: { ...where, deskId: actor.deskId, articleId: article.id },
    include: {
      secondChecks: present.secondChecks ? whole.secondChecks : false,
      assessments: present.assessments ? whole.assessments : false,
      linksFrom: present.links,
      linksTo: present.links,
      evidence: present.evidence
        ? {
            ...whole.evidence,
            include: {
              source: withEvidence.source,
              reliesOn: present.reliesOn ? withEvidence.reliesOn : false,
              files: present.files ? withEvidence.files : false,
            },
          }
        : false,
      fixes: present.fixes ? whole.fixes : false,
      risks: present.risks ? whole.risks : false,
      drafts: present.drafts ? { where: { memberId: actor.memberId } } : false,
      placements: whole.placements,
    },
    orderBy: { number: "asc" },
    ...(take === undefined ? {} : { take }),
  });
  for (const row of rows) {
    // In place: a copy of a row of Prisma's costs more than all that is made of it.
    const filled = row as WholeClaim;
    filled.openThreads = present.threads?.[row.id] ?? 0;
    filled.openQuestions = present.questions?.[row.id] ?? 0;
    for (const name of lists) filled[name] ??= [];
    for (const each of filled.evidence) {
      each.reliesOn ??= null;
      each.files ??= [];
    }
  }
  return rows as WholeClaim[];
}

/** Relations that are there and empty where they were not asked for. */
const lists = ["secondChecks", "assessments", "linksFrom", "linksTo", "evidence", "fixes", "risks", "drafts"] as const;

async function presentOn(db: Db, { deskId, memberId }: Actor, { id }: FoundArticle): Promise<Present> {
  const [present] = await db.$queryRaw<Present[]>`
    WITH here AS (SELECT ${deskId}::uuid AS desk_id, ${id}::uuid AS article_id)
    SELECT EXISTS (SELECT FROM second_check JOIN here USING (desk_id, article_id) WHERE withdrawn_at IS NULL) AS "secondChecks",
           EXISTS (SELECT FROM assessment JOIN here USING (desk_id, article_id)) AS assessments,
           EXISTS (SELECT FROM claim_link JOIN here USING (desk_id, article_id)) AS links,
           EXISTS (SELECT FROM evidence JOIN here USING (desk_id, article_id)) AS evidence,
           EXISTS (SELECT FROM evidence e JOIN here USING (desk_id, article_id)
                   JOIN evidence_file f ON f.desk_id = e.desk_id AND f.evidence_id = e.id) AS files,
           EXISTS (SELECT FROM evidence JOIN here USING (desk_id, article_id) WHERE relies_on_id IS NOT NULL) AS "reliesOn",
           EXISTS (SELECT FROM fix JOIN here USING (desk_id, article_id)) AS fixes,
           EXISTS (SELECT FROM accepted_risk JOIN here USING (desk_id, article_id) WHERE withdrawn_at IS NULL) AS risks,
           EXISTS (SELECT FROM assessment_draft JOIN here USING (desk_id, article_id)
                   WHERE member_id = ${memberId}::uuid) AS drafts,
           (SELECT json_object_agg(claim_id, open) FROM (
              SELECT claim_id, count(*)::int AS open FROM thread JOIN here USING (desk_id, article_id)
              WHERE resolved_at IS NULL AND claim_id IS NOT NULL GROUP BY claim_id) each) AS threads,
           (SELECT json_object_agg(claim_id, open) FROM (
              SELECT claim_id, count(*)::int AS open FROM (
                SELECT claim_id FROM query JOIN here USING (desk_id, article_id)
                WHERE answered_at IS NULL AND dismissed_at IS NULL AND claim_id IS NOT NULL
                UNION ALL
                SELECT q.claim_id FROM call JOIN here USING (desk_id, article_id)
                JOIN call_question q ON q.desk_id = call.desk_id AND q.call_id = call.id
                WHERE call.answered_at IS NULL AND call.dismissed_at IS NULL) asked
              GROUP BY claim_id) each) AS questions`;
  if (!present) throw new Error("no answer to what there is on an article");
  return present;
}
