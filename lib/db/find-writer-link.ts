import type { Actor } from "@/lib/auth/actor";
import { stateOfWriterLink, type WriterLinkState } from "@/lib/domain/asking/writer-link";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "./client";
import { findHiddenClaims } from "./find-sight";

/** A writer's link of an article the actor was found on; `not_found` otherwise. */
export async function findWriterLink(db: Db, actor: Actor, articleId: string, linkId: string) {
  const link = await db.writerLink.findFirst({ where: { deskId: actor.deskId, articleId, id: linkId } });
  return link ?? refuse("not_found", { what: "writer_link" });
}

/** The link whose token has this hash, with its article and where it stands; null for one that was never made or was taken back. */
export async function findWriterLinkByToken(db: Db, tokenHash: string, now: Date) {
  const link = await db.writerLink.findUnique({ where: { tokenHash } });
  if (!link) return null;
  const maker = await db.member.findUnique({ where: { deskId_id: { deskId: link.deskId, id: link.createdById } } });
  const state: WriterLinkState = stateOfWriterLink(link, maker ?? { disabledAt: now }, now);
  return state === "revoked" ? null : { ...link, state };
}

/**
 * The questions that a link asks. Whoever made it can read it as well, so those on a claim that they were named to answer blind wait until they
 * have answered.
 */
export async function askedBy<Query extends { claimId: string | null }>(
  db: Db,
  { deskId, articleId, createdById: memberId }: { deskId: string; articleId: string; createdById: string },
  queries: readonly Query[],
): Promise<Query[]> {
  const hidden = await findHiddenClaims(db, { deskId, memberId }, articleId);
  return queries.filter(({ claimId }) => claimId === null || hidden.get(claimId) !== "blind");
}
