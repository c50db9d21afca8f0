import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/refusal";
import type { Db, Tx } from "./client";

/** An invitation of the actor's desk, locked until the transaction ends; `not_found` otherwise. */
export async function findInvitationToChange(tx: Tx, actor: Actor, invitationId: string) {
  await tx.$queryRaw`
    SELECT FROM invitation WHERE desk_id = ${actor.deskId}::uuid AND id = ${invitationId}::uuid FOR UPDATE`;
  const invitation = await tx.invitation.findFirst({ where: { deskId: actor.deskId, id: invitationId } });
  return invitation ?? refuse("not_found", { what: "invitation" });
}

/** The invitation a link leads to, with its desk; null for a token that was never made, or whose invitation was swept. */
export async function findInvitationByToken(db: Db, tokenHash: string) {
  return db.invitation.findUnique({
    where: { tokenHash },
    include: { desk: { select: { name: true, timeZone: true, language: true } } },
  });
}

/**
 * The same, with the desk and the invitation locked: of two who bring one link at the same time the second sees what the first did, and
 * nobody gets two places by two links.
 */
export async function lockInvitationByToken(tx: Tx, tokenHash: string) {
  const found = await findInvitationByToken(tx, tokenHash);
  if (!found) return null;
  await tx.$queryRaw`SELECT FROM desk WHERE id = ${found.deskId}::uuid FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT FROM invitation WHERE token_hash = ${tokenHash} FOR UPDATE`;
  return findInvitationByToken(tx, tokenHash);
}
