import { readClaim } from "@/lib/queries/read-claims";
import { decideFix } from "@/lib/usecases/fixes/decide-fix";
import { proposeFix } from "@/lib/usecases/fixes/propose-fix";
import { command, newId, rangeOf } from "@/tests/support/newsroom";
import type { Sent } from "./sent";
import type { Story } from "./story";

function newFix({ article, claim }: Story) {
  const { start, end } = rangeOf(article, "4,200");
  const placementId = claim.placementIds[0] ?? "";
  const words = { start, end, replacement: "4,300" };
  return { id: newId(), placementId, ...words, reason: "The office says so", errorKind: "number" as const };
}

/** A fix that the owner proposed. */
async function aFix(story: Story): Promise<string> {
  const { cast, article, claim } = story;
  const fix = newFix(story);
  await proposeFix(cast.owner, article.id, claim.id, { ...command(), versionId: article.versionId, fix });
  return fix.id;
}

/** One that is accepted: the one of the request before, where that was refused. */
async function anAcceptedFix(story: Story): Promise<string> {
  const { cast, article, claim } = story;
  const { fixes } = await readClaim(cast.owner, article.id, claim.id);
  const there = fixes.find(({ state }) => state === "accepted");
  if (there) return there.id;
  const fixId = await aFix(story);
  await decideFix(cast.owner, article.id, claim.id, fixId, { ...command(), state: "accepted", reason: "" });
  return fixId;
}

/** Requests for what is done with fixes. */
export const fixRequests: Record<string, (story: Story) => Sent | Promise<Sent>> = {
  proposeFix: (story) => ({ json: { ...command(), versionId: story.article.versionId, fix: newFix(story) } }),
  editFix: async (story) => ({
    params: { fixId: await aFix(story) },
    json: { ...command(), fields: { errorKind: { base: "number", value: "imprecise" } } },
  }),
  decideFix: async (story) => ({ params: { fixId: await aFix(story) }, json: { ...command(), state: "accepted" } }),
  withdrawFix: async (story) => ({ params: { fixId: await aFix(story) }, json: { ...command(), withdrawn: true } }),
  applyFixes: async (story) => {
    const fixIds = [await anAcceptedFix(story)];
    return { json: { ...command(), versionId: newId(), baseVersionId: story.article.versionId, fixIds } };
  },
};
