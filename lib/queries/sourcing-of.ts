import type { Actor } from "@/lib/auth/actor";
import type { ClaimSourcing } from "@/lib/contract/sourcing";
import type { Db } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { claimSourcing, sourcingGround, withSourcing } from "./claim-sourcing";

/** What the policy says of one live claim. */
export interface SourcedNumber extends ClaimSourcing {
  claimId: string;
  number: number;
  /** Nobody answered it yet. */
  unanswered: boolean;
}

/**
 * What the policy says of every live claim of an article, by number: whether signing it off is stood in the way of. It reads all answers,
 * so it is for deciding, and for readers to whom all of them are shown; sources are told by id.
 */
export async function sourcingOf(db: Db, actor: Actor, article: FoundArticle): Promise<SourcedNumber[]> {
  const rows = await db.claim.findMany({
    where: { deskId: actor.deskId, articleId: article.id, retiredAt: null },
    include: withSourcing,
    orderBy: { number: "asc" },
  });
  const ground = await sourcingGround(db, actor, article);
  return rows.map((row) => ({
    ...claimSourcing(row, ground, "all"),
    claimId: row.id,
    number: row.number,
    unanswered: row.assessments.length === 0,
  }));
}
