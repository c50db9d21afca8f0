import type { Actor } from "@/lib/auth/actor";
import { type Looker, maySee } from "@/lib/domain/confidential/may-see";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "./client";
import { seesClaim } from "./find-sight";

/**
 * A piece of evidence of a claim that was found, with its source and the ids of its files; `not_found` otherwise, and for whoever
 * may not see it: what one can't read one can't change. `noteSeen`: whether its note may be seen.
 */
export async function findEvidence(
  db: Db,
  actor: Actor,
  { standing }: { standing: Omit<Looker, "memberId"> },
  claimId: string,
  evidenceId: string,
) {
  const found = await db.evidence.findFirst({
    where: { deskId: actor.deskId, claimId, id: evidenceId },
    include: { source: true, reliesOn: true, files: { select: { fileId: true } } },
  });
  if (!found) return refuse("not_found", { what: "evidence" });
  const looker = { memberId: actor.memberId, ...standing };
  const sees = (kept: Parameters<typeof maySee>[0]) => maySee(kept, looker, actor.at);
  const own = found.createdById === actor.memberId;
  if (!own && !(await seesClaim(db, actor, found.articleId, claimId))) return refuse("not_found", { what: "evidence" });
  if (!sees(found) || !sees(found.source)) return refuse("not_found", { what: "evidence" });
  return {
    ...found,
    noteSeen: found.note === "" || sees({ ...found, tier: found.noteTier }),
    originSeen: found.reliesOn === null || sees(found.reliesOn),
  };
}
