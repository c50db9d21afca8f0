import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { EVIDENCE_PER_ARTICLE } from "@/lib/domain/evidence/evidence";
import { refuse } from "@/lib/domain/refusal";

/** Refuses (`evidence_too_many`) when the claims of an article, which is locked, have no room for so many more pieces together. */
export async function requireEvidenceRoom(tx: Tx, actor: Actor, articleId: string, more: number): Promise<void> {
  const there = await tx.evidence.count({ where: { deskId: actor.deskId, articleId } });
  if (there + more > EVIDENCE_PER_ARTICLE) refuse("evidence_too_many", { most: EVIDENCE_PER_ARTICLE, on: "article" });
}
