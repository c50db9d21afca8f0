import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { currentCycle } from "@/lib/domain/assessments/cycle";
import { type Sight, sightOf } from "@/lib/domain/assessments/sight";

/** What of the answers on claims the actor may see, by claim: what was asked about a claim can tell as much as an answer. */
export async function sightsOfClaims(
  db: Db,
  actor: Actor,
  claimIds: readonly (string | null)[],
): Promise<(claimIds: readonly (string | null)[]) => Sight> {
  const ids = [...new Set(claimIds.filter((id) => id !== null))];
  const checks = await db.secondCheck.findMany({
    where: { deskId: actor.deskId, claimId: { in: ids }, withdrawnAt: null, answeredAt: null },
    select: { claimId: true, checkerId: true },
  });
  const answers = await db.assessment.findMany({
    where: { deskId: actor.deskId, claimId: { in: checks.map((check) => check.claimId) } },
    select: { claimId: true, memberId: true, round: true },
    orderBy: { number: "asc" },
  });
  const sights = new Map(
    checks.map((openCheck) => {
      const given = answers.filter((answer) => answer.claimId === openCheck.claimId);
      const firstById = currentCycle(given)?.first.memberId ?? null;
      return [openCheck.claimId, sightOf({ openCheck, firstById }, actor.memberId)];
    }),
  );
  return (about) => about.map((id) => (id && sights.get(id)) || "all").find((sight) => sight !== "all") ?? "all";
}
