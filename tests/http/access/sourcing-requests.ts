import { listSourcingPolicies } from "@/lib/queries/list-sourcing-policies";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { acceptRisk } from "@/lib/usecases/sourcing/accept-risk";
import { aClaim, aMember, aSource, command, newId } from "@/tests/support/newsroom";
import type { Sent } from "./sent";
import type { Story } from "./story";

/** A claim that somebody confirmed on nothing. */
async function anUnmetClaim({ cast, article }: Story): Promise<string> {
  const checker = await aMember(cast.desk, "checker");
  const { id } = await aClaim(checker, article, []);
  const answer = {
    ...{ labelKey: "confirmed", finding: "supported" as const, disposition: "stet" as const },
    ...{ qualifiers: [], rationale: "", tier: "on_record" as const },
  };
  const judged = { versionId: article.versionId, statement: "", placementText: "" };
  await submitAssessment(checker, article.id, id, { ...command(), id: newId(), answer, judged });
  return id;
}

const risk = () => ({ ...command(), id: newId(), ruleKeys: ["facts"], reason: "The editor stands by it" });

/** Requests about what claims rest on. */
export const sourcingRequests: Record<string, (story: Story) => Sent | Promise<Sent>> = {
  listSourcingPolicies: () => ({}),
  changeSourcingPolicy: async ({ cast }) => {
    const { version: base = 0, rules } =
      (await listSourcingPolicies(cast.owner)).items.find(({ purpose }) => purpose === "published") ?? {};
    return { params: { purpose: "published" }, json: { ...command(), base, name: `Policy ${base}`, rules } };
  },
  readClaimSourcing: () => ({}),
  acceptRisk: async (story) => ({ params: { claimId: await anUnmetClaim(story) }, json: risk() }),
  withdrawRisk: async (story) => {
    const claimId = await anUnmetClaim(story);
    const { id: riskId } = await acceptRisk(story.cast.owner, story.article.id, claimId, risk());
    return { params: { claimId, riskId }, json: command() };
  },
  retractSource: async ({ cast }) => {
    const { id: sourceId } = await aSource(cast.owner);
    return { params: { sourceId }, json: { ...command(), retracted: true, reason: "Taken back by its publisher" } };
  },
};
