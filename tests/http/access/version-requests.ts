import { readArticle } from "@/lib/queries/read-article";
import { readClaim } from "@/lib/queries/read-claims";
import { readVersion } from "@/lib/queries/read-version";
import { bringNextVersion } from "@/lib/usecases/versions/bring-next-version";
import { aDoc, command, newId, rangeOf } from "@/tests/support/newsroom";
import type { Sent } from "./sent";
import type { Story } from "./story";

/** The article with one paragraph moved and the words of one claim taken out. */
const next = aDoc("Port moves more", [
  "“We have never been busier,” said Marit Lund, the harbour master.",
  "The port moved 4,200 containers in May, the harbour office said on Tuesday.",
  "The quay was built in 1974.",
]);

/** The version after the story's first: the one of the request before, where that was refused. */
async function theNextVersion({ cast, article }: Story): Promise<{ versionId: string; text: string }> {
  const { versionId } = await readArticle(cast.owner, article.id);
  if (versionId === article.versionId) {
    const body = { ...command(), versionId: newId(), baseVersionId: article.versionId, doc: next };
    await bringNextVersion(cast.owner, article.id, body);
  }
  const now = await readArticle(cast.owner, article.id);
  const { text } = await readVersion(cast.owner, article.id, now.versionId);
  return { versionId: now.versionId, text };
}

/** Requests for versions and what becomes of claims in them. */
export const versionRequests: Record<string, (story: Story) => Sent | Promise<Sent>> = {
  listVersions: () => ({}),
  bringNextVersion: ({ article }) => ({
    json: { ...command(), versionId: newId(), baseVersionId: article.versionId, doc: next },
  }),
  readVersionChanges: ({ article }) => ({ params: { versionId: article.versionId } }),
  confirmPlacement: async (story) => {
    const { cast, article, claim } = story;
    const { versionId } = await theNextVersion(story);
    const { placements } = await readClaim(cast.owner, article.id, claim.id);
    return { json: { ...command(), versionId, placementIds: placements.map(({ id }) => id) } };
  },
  reattachPlacement: async (story) => {
    const { cast, article, other } = story;
    const version = await theNextVersion(story);
    const { placements } = await readClaim(cast.owner, article.id, other.id);
    return {
      params: { claimId: other.id, placementId: placements[0]?.id ?? "" },
      json: { ...command(), versionId: version.versionId, range: rangeOf(version, "1974") },
    };
  },
};
