import type { Actor } from "@/lib/auth/actor";
import { currentCycle } from "@/lib/domain/assessments/cycle";
import { type Sight, sightOf } from "@/lib/domain/assessments/sight";
import { refuse } from "@/lib/domain/refusal";
import { type Db, Prisma } from "./client";

/** What of a claim's row decides who sees its answers. */
export const withSight = {
  secondChecks: { orderBy: [{ requestedAt: "asc" }, { id: "asc" }], where: { withdrawnAt: null } },
  assessments: { orderBy: { number: "asc" } },
} satisfies Prisma.ClaimInclude;

interface Sighted {
  secondChecks: readonly { id: string; checkerId: string | null; answeredAt: Date | null }[];
  assessments: readonly { memberId: string; round: number }[];
}

/** The second check of a claim that is open; null: none. */
export function openCheckOf<Check extends { answeredAt: Date | null }>({
  secondChecks,
}: {
  secondChecks: readonly Check[];
}): Check | null {
  return secondChecks.findLast((check) => check.answeredAt === null) ?? null;
}

/** The one that is open, or that was answered last, by the order of the answers: clocks of several processes may differ. */
export function lastCheckOf<Check extends { id: string; answeredAt: Date | null }>({
  secondChecks,
  assessments,
}: {
  secondChecks: readonly Check[];
  assessments: readonly { secondCheckId: string | null }[];
}): Check | null {
  const answered = assessments.findLast((each) => each.secondCheckId !== null)?.secondCheckId;
  return openCheckOf({ secondChecks }) ?? secondChecks.find((check) => check.id === answered) ?? null;
}

/** What the actor may see of a claim read with `withSight`. */
export function sightOfRow(actor: Actor, row: Sighted): Sight {
  const firstById = currentCycle(row.assessments)?.first.memberId ?? null;
  return sightOf({ openCheck: openCheckOf(row), firstById }, actor.memberId);
}

/** A second check that is open, with who answered first. */
export interface OpenCheck {
  claimId: string;
  checkerId: string | null;
  firstById: string | null;
}

/**
 * The claims of which the actor may not see everything, with what they may: of an article, or of the whole desk. Whatever tells of answers,
 * evidence, fixes or talk on a claim and does not come out of claimViews() leaves out those that are in here.
 */
export async function findHiddenClaims(
  db: Db,
  actor: Pick<Actor, "deskId" | "memberId">,
  articleId: string | null,
): Promise<Map<string, Exclude<Sight, "all">>> {
  const within = articleId === null ? Prisma.empty : Prisma.sql`AND s.article_id = ${articleId}::uuid`;
  const open = await db.$queryRaw<OpenCheck[]>`
    SELECT s.claim_id AS "claimId", s.checker_id AS "checkerId",
           (SELECT x.member_id FROM assessment x WHERE x.desk_id = s.desk_id AND x.claim_id = s.claim_id AND x.round = 1
            ORDER BY x.number DESC LIMIT 1) AS "firstById"
    FROM second_check s
    WHERE s.desk_id = ${actor.deskId}::uuid AND s.withdrawn_at IS NULL AND s.answered_at IS NULL ${within}`;
  return hiddenAmong(open, actor.memberId);
}

/** Of claims with a second check that is open, those of which the member may not see everything. */
export function hiddenAmong(open: readonly OpenCheck[], memberId: string): Map<string, Exclude<Sight, "all">> {
  const hidden = new Map<string, Exclude<Sight, "all">>();
  for (const { claimId, checkerId, firstById } of open) {
    const sight = sightOf({ openCheck: { checkerId }, firstById }, memberId);
    if (sight !== "all") hidden.set(claimId, sight);
  }
  return hidden;
}

/** Whether the actor may see all of one claim. */
export async function seesClaim(db: Db, actor: Actor, articleId: string, claimId: string): Promise<boolean> {
  return !(await findHiddenClaims(db, actor, articleId)).has(claimId);
}

/** Refuses (`claim_waits_for_second`) while one of these claims is checked a second time: its evidence would be told on another claim. */
export async function requireNoOpenCheck(
  db: Db,
  actor: Actor,
  claims: readonly { id: string; number: number }[],
): Promise<void> {
  const open = await db.secondCheck.findFirst({
    where: {
      ...{ deskId: actor.deskId, answeredAt: null, withdrawnAt: null },
      claimId: { in: claims.map((claim) => claim.id) },
    },
  });
  const claim = open && claims.find((each) => each.id === open.claimId);
  if (claim) refuse("claim_waits_for_second", { number: claim.number });
}

/** The same as subjects ("noun:id"): the answers, evidence with its files, and talk on claims of which the actor may not see everything. */
export async function findHiddenSubjects(db: Db, actor: Actor): Promise<string[]> {
  const hidden = [...(await findHiddenClaims(db, actor, null)).keys()];
  if (hidden.length === 0) return [];
  const rows = await db.$queryRaw<{ subject: string }[]>`
    WITH hidden AS (SELECT unnest(${hidden}::uuid[]) AS claim_id)
    SELECT 'assessment:' || x.id AS subject FROM assessment x JOIN hidden USING (claim_id) WHERE x.desk_id = ${actor.deskId}::uuid
    UNION ALL SELECT 'evidence:' || e.id FROM evidence e JOIN hidden USING (claim_id) WHERE e.desk_id = ${actor.deskId}::uuid
    UNION ALL SELECT 'file:' || f.file_id FROM evidence_file f JOIN evidence e ON e.desk_id = f.desk_id AND e.id = f.evidence_id
      JOIN hidden USING (claim_id) WHERE f.desk_id = ${actor.deskId}::uuid
    UNION ALL SELECT 'thread:' || t.id FROM thread t JOIN hidden USING (claim_id) WHERE t.desk_id = ${actor.deskId}::uuid`;
  return rows.map((row) => row.subject);
}
