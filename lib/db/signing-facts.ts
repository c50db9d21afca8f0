import type { Actor } from "@/lib/auth/actor";
import { currentCycle, restsOn } from "@/lib/domain/assessments/cycle";
import { stageOf } from "@/lib/domain/assessments/stage";
import type { SigningClaim, SigningFacts } from "@/lib/domain/signing/digest";
import type { Db, Prisma } from "./client";
import { stageFactsOf, withStage } from "./find-stage";

const whole = {
  ...withStage,
  placements: true,
  risks: { where: { withdrawnAt: null } },
} satisfies Prisma.ClaimInclude;

type WholeClaim = Prisma.ClaimGetPayload<{ include: typeof whole }>;

/**
 * What would be signed of an article as the database has it now; find the article first. It asks no policy: what a desk wants of the next
 * article changes nothing that was signed before.
 */
export async function signingFacts(
  db: Db,
  { deskId }: Pick<Actor, "deskId">,
  articleId: string,
): Promise<SigningFacts> {
  const article = await db.article.findUniqueOrThrow({ where: { deskId_id: { deskId, id: articleId } } });
  const versionId = article.currentVersionId;
  const version = await db.version.findUniqueOrThrow({
    where: { deskId_id: { deskId, id: versionId } },
    select: { textSha256: true, docSha256: true },
  });
  const claims = await db.claim.findMany({ where: { deskId, articleId }, include: whole });
  const waves = await db.wave.findMany({ where: { deskId, articleId, versionId } });
  const writers = await db.part.findMany({ where: { deskId, articleId, part: "writer" }, select: { memberId: true } });
  const wrote = new Set(writers.map(({ memberId }) => memberId));
  const live = claims.filter(({ retiredAt }) => retiredAt === null);
  return {
    articleId,
    purpose: article.purpose,
    ...version,
    claims: claims.map((claim) => signingClaim(claim, versionId)),
    exceptions: live.flatMap((claim) => {
      const last = claim.assessments.at(-1);
      return claim.risks
        .filter(({ assessmentId }) => assessmentId === last?.id)
        .map(({ ruleKeys, reason, acceptedById }) => ({ claimId: claim.id, ruleKeys, reason, acceptedById }));
    }),
    fixes: live.flatMap(({ id: claimId, fixes }) =>
      fixes
        .filter(({ state }) => state === "accepted")
        .map(({ start, end, replacement }) => ({ claimId, start, end, replacement })),
    ),
    waves: waves.filter(({ memberId }) => !wrote.has(memberId)).map(({ start, end }) => ({ start, end })),
  };
}

function signingClaim(claim: WholeClaim, versionId: string): SigningClaim {
  const { id, number, statement, kind, speaker, claimDate, priority } = claim;
  const cycle = currentCycle(claim.assessments);
  const answer = cycle && restsOn(cycle).at(-1);
  const settled =
    answer &&
    claim.retiredAt === null &&
    stageOf(stageFactsOf(claim, { currentVersionId: versionId }, [])) === "settled";
  const judged = new Set(answer?.evidenceIds ?? []);
  return {
    ...{ id, number, statement, kind, speaker, claimDate, priority },
    retired: claim.retiredAt === null ? null : (claim.retiredReason ?? ""),
    placements: claim.placements
      .filter((place) => place.versionId === versionId)
      .map(({ start, end, primary, state }) => ({ start, end, primary, state })),
    settled: settled
      ? { finding: answer.finding, disposition: answer.disposition, qualifiers: answer.qualifiers }
      : null,
    restsOn: settled
      ? claim.evidence
          .filter((each) => judged.has(each.id) && each.withdrawnAt === null && each.source.retractedAt === null)
          .map(({ id: evidenceId, sourceId, stance, basis, reliesOnId }) => ({
            ...{ evidenceId, sourceId, stance, basis, reliesOnId },
          }))
      : [],
  };
}
