import type { Actor } from "@/lib/auth/actor";
import { stateOfWriterLink, type WriterLinkState } from "@/lib/domain/asking/writer-link";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "./client";

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
