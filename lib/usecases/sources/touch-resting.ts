import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";

/** An article with the claims on it that use a source. */
interface Resting {
  articleId: string;
  claims: { id: string; number: number }[];
}

/**
 * The claims with evidence that is, or relies on, the source, withdrawn evidence only where asked: locked with their articles, in the
 * order of ids, and counted up.
 */
export async function touchResting(
  tx: Tx,
  actor: Actor,
  sourceId: string,
  { withdrawn = false } = {},
): Promise<Resting[]> {
  const { deskId } = actor;
  const uses = { OR: [{ sourceId }, { reliesOnId: sourceId }], ...(withdrawn ? {} : { withdrawnAt: null }) };
  const where = { deskId, evidence: { some: uses } };
  const articles = await tx.claim.findMany({ where, select: { articleId: true }, distinct: ["articleId"] });
  const ids = articles.map((each) => each.articleId).sort();
  await tx.$queryRaw`
    SELECT FROM article WHERE desk_id = ${deskId}::uuid AND id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const claims = await tx.claim.findMany({
    where: { ...where, articleId: { in: ids } },
    select: { id: true, number: true, articleId: true },
    orderBy: { number: "asc" },
  });
  await tx.claim.updateMany({
    where: { deskId, id: { in: claims.map((claim) => claim.id) } },
    data: { revision: { increment: 1 } },
  });
  return ids.map((articleId) => ({ articleId, claims: claims.filter((claim) => claim.articleId === articleId) }));
}
