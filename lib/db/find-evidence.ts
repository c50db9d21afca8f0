import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "./client";

/** A piece of evidence of a claim that was found, with its source and the ids of its files; `not_found` otherwise. */
export async function findEvidence(db: Db, actor: Actor, claimId: string, evidenceId: string) {
  const evidence = await db.evidence.findFirst({
    where: { deskId: actor.deskId, claimId, id: evidenceId },
    include: { source: { select: { title: true, url: true } }, files: { select: { fileId: true } } },
  });
  return evidence ?? refuse("not_found", { what: "evidence" });
}
