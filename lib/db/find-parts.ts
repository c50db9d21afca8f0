import type { Actor } from "@/lib/auth/actor";
import type { Db } from "./client";

/** The parts a member has on an article of the actor's desk. */
export async function findParts(db: Db, { deskId }: Actor, articleId: string, memberId: string) {
  const parts = await db.part.findMany({ where: { deskId, articleId, memberId }, select: { part: true } });
  return parts.map(({ part }) => part);
}
