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
  await insert(tx, actor, article.id, { ...claim, number }, places);
  return { number, places };
}

/** Number, claim and places in one statement: each round trip would keep the article locked for as long again. */
async function insert(
  tx: Tx,
  { deskId, memberId, at }: Actor,
  articleId: string,
  claim: NewClaim & { number: number },
  places: (Place & { id: string })[],
): Promise<void> {
  const { id, number, versionId, statement, kind, speaker, claimDate, priority } = claim;
  await tx.$executeRaw`
    WITH counted AS (
      UPDATE article SET last_claim_number = ${number} WHERE desk_id = ${deskId}::uuid AND id = ${articleId}::uuid
    ), recorded AS (
      INSERT INTO claim (desk_id, article_id, id, number, statement, kind, speaker, claim_date, priority, created_by_id, created_at)
      VALUES (${deskId}::uuid, ${articleId}::uuid, ${id}::uuid, ${number}, ${statement}, ${kind}::claim_kind, ${speaker},
              ${claimDate}, ${priority}::priority, ${memberId}::uuid, ${at})
    )
    INSERT INTO placement (desk_id, article_id, claim_id, version_id, id, start, "end", exact, prefix, suffix, "primary", created_at)
    SELECT ${deskId}::uuid, ${articleId}::uuid, ${id}::uuid, ${versionId}::uuid, p.id, p.start, p."end", p.exact, p.prefix, p.suffix,
           p.nth = 1, ${at}
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      AS (id uuid, start int, "end" int, exact text, prefix text, suffix text)) WITH ORDINALITY AS p (id, start, "end", exact, prefix, suffix, nth)`;
}
