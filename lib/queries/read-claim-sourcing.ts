import type { Actor } from "@/lib/auth/actor";
import type { ClaimView } from "@/lib/contract/claims";
import type { ClaimSourcing } from "@/lib/contract/sourcing";
import { type Db, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { type FoundArticle, findArticle } from "@/lib/db/find-article";
import { refuse } from "@/lib/domain/refusal";
import { claimViews } from "./claim-views";
import { noteAnswersRead } from "./note-reading";

/** What the policy says of a claim, before its first answer too; `sourcing_hidden` to whom its answers are not shown. */
export function readClaimSourcing(actor: Actor, articleId: string, claimId: string): Promise<ClaimSourcing> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    const claim = await sourcedClaim(db, actor, article, claimId);
    // It follows from the answers: whoever was told of it is not blind to them.
    await noteAnswersRead(db, actor, articleId, [claim]);
    return claim.sourcing;
  });
}

/** A claim's view with what the policy says of it, for somebody who may know. */
export async function sourcedClaim(
  db: Db,
  actor: Actor,
  article: FoundArticle,
  claimId: string,
): Promise<ClaimView & { sourcing: ClaimSourcing }> {
  const [claim] = await claimViews(db, actor, article, { id: claimId }, { policy: "always" });
  if (!claim) return refuse("not_found", { what: "claim" });
  const { sourcing, sight } = claim;
  if (sight !== "all" || sourcing === null) return refuse("sourcing_hidden");
  return { ...claim, sourcing };
}
