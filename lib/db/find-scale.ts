import type { Actor } from "@/lib/auth/actor";
import type { Purpose } from "@/lib/domain/articles/article";
import { labels } from "@/lib/domain/assessments/scale";
import type { Db } from "./client";

/** The scale a desk uses now for articles of this purpose. Every desk has one for each purpose from the start. */
export async function findScale(db: Db, actor: Actor, purpose: Purpose) {
  const scale = await db.scale.findFirstOrThrow({
    where: { deskId: actor.deskId, purpose, retiredAt: null },
    orderBy: { version: "desc" },
  });
  return { id: scale.id, labels: labels.parse(scale.labels) };
}
