import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { proposeFix as endpoint } from "@/lib/contract/fixes";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findClaim, permitLive } from "@/lib/db/find-claim";
import { perform } from "@/lib/db/perform";
import { refuse } from "@/lib/domain/refusal";
import { touchClaim } from "@/lib/usecases/claims/touch-claim";
import { writeFix } from "./write-fix";

/** Proposes other words for words of a claim, in the version the person read. */
export function proposeFix(
  actor: Actor,
  articleId: string,
  claimId: string,
  { commandId, versionId, fix }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimId, versionId, fix };
  return perform(actor, { name: "proposeFix", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("propose_fix", article);
    permitLive(claim);
    if (versionId !== article.currentVersionId) refuse("version_outdated");

    const told = await writeFix(tx, actor, article, claim, fix, null);
    await touchClaim(tx, actor, claimId);
    return { events: [told], result: { id: fix.id } };
  });
}
