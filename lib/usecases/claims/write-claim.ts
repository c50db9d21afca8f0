import type { Actor } from "@/lib/auth/actor";
import type { recordClaim } from "@/lib/contract/claims";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { Tx } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { findVersionText } from "@/lib/db/find-version";
import { CLAIMS_PER_ARTICLE } from "@/lib/domain/claims/claim";
import { type Place, placeOf } from "@/lib/domain/claims/place";
import { refuse } from "@/lib/domain/refusal";
import { sameRange } from "@/lib/domain/text/ranges";

type NewClaim = Omit<BodyOf<typeof recordClaim>["claim"], "aboutId">;

/** Writes a new claim under the next number with its places, the first of them primary. Returns the number and the places as written. */
export async function writeClaim(
  tx: Tx,
  actor: Actor,
  article: FoundArticle,
  claim: NewClaim,
): Promise<{ number: number; places: (Place & { id: string })[] }> {
  if (claim.versionId !== article.currentVersionId) refuse("version_outdated");
  if (article.lastClaimNumber >= CLAIMS_PER_ARTICLE) refuse("claims_too_many", { most: CLAIMS_PER_ARTICLE });
  const text = await findVersionText(tx, actor, article.id, claim.versionId);
  const places = claim.placements.map(({ id, range }) => ({ id, ...placeOf(text, range) }));
  if (places.some((place, index) => places.slice(0, index).some((earlier) => sameRange(earlier, place)))) {
    refuse("place_taken");
  }
  const number = article.lastClaimNumber + 1;
  const { id, versionId, statement, kind, speaker, claimDate, priority } = claim;
  const { deskId, memberId: createdById, at: createdAt } = actor;
  const articleId = article.id;

  await tx.$executeRaw`UPDATE article SET last_claim_number = ${number} WHERE desk_id = ${deskId}::uuid AND id = ${articleId}::uuid`;
  await tx.claim.createMany({
    data: { deskId, articleId, id, number, statement, kind, speaker, claimDate, priority, createdById, createdAt },
  });
  await tx.placement.createMany({
    data: places.map((place, index) => ({
      ...place,
      deskId,
      articleId,
      claimId: id,
      versionId,
      primary: index === 0,
      createdAt,
    })),
  });
  return { number, places };
}
