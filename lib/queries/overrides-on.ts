import type { Actor } from "@/lib/auth/actor";
import type { SigningView } from "@/lib/contract/signing";
import type { Db } from "@/lib/db/client";

/** The exemptions from the separation of duties on an article, in the order they were given; `until`: those of then. */
export async function overridesOn(
  db: Db,
  { deskId }: Actor,
  articleId: string,
  until?: Date,
): Promise<SigningView["overrides"]> {
  const given = until ? { at: { lte: until } } : {};
  const rows = await db.dutyOverride.findMany({ where: { deskId, articleId, ...given }, orderBy: { at: "asc" } });
  return rows.map(({ memberId, reason, grantedById, at }) => ({
    ...{ memberId, reason, grantedById, at: at.toISOString() },
  }));
}
