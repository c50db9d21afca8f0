import { aClaim, aMember, command, newId } from "@/tests/support/newsroom";
import { aNaming, anAnswer, aSecondCheck, wrong } from "@/tests/support/second-check";
import type { Sent } from "./sent";
import type { Story } from "./story";

/** A claim that somebody asked a second look at; nobody has answered. */
async function aFlaggedClaim({ cast, article }: Story) {
  const asker = await aMember(cast.desk, "checker");
  const { id: claimId } = await aClaim(asker, article, []);
  const where = { articleId: article.id, claimId };
  const { id: checkId } = await aSecondCheck(asker, where);
  return { ...where, checkId };
}

/** A claim on which two people differ. */
async function aDisputedClaim(story: Story): Promise<string> {
  const where = await aFlaggedClaim(story);
  const second = await aMember(story.cast.desk, "checker");
  await aNaming(story.cast.owner, where, second);
  await anAnswer(await aMember(story.cast.desk, "checker"), where);
  await anAnswer(second, where, wrong);
  return where.claimId;
}

/** Requests about second looks. */
export const secondCheckRequests: Record<string, (story: Story) => Sent | Promise<Sent>> = {
  requestSecondCheck: () => ({ json: { ...command(), id: newId(), reason: "It is the headline figure" } }),
  listSecondCheckers: async (story) => {
    const { claimId, checkId } = await aFlaggedClaim(story);
    return { params: { claimId, checkId } };
  },
  nameSecondChecker: async (story) => {
    const { claimId, checkId } = await aFlaggedClaim(story);
    const { memberId } = await aMember(story.cast.desk, "checker");
    return { params: { claimId, checkId }, json: { ...command(), memberId } };
  },
  withdrawSecondCheck: async (story) => {
    const { claimId, checkId } = await aFlaggedClaim(story);
    return { params: { claimId, checkId }, json: { ...command(), reason: "Asked for by mistake" } };
  },
  adjudicateClaim: async (story) => ({
    params: { claimId: await aDisputedClaim(story) },
    json: {
      ...{ ...command(), id: newId(), answer: wrong },
      judged: { versionId: story.article.versionId, statement: "", placementText: "" },
    },
  }),
  listDifferences: () => ({}),
};
