import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/refusal";
import type { Db, Tx } from "./client";

/** A member of the actor's desk who works there now; `not_found` for strangers and for members who were disabled. */
export async function findMember(db: Db, actor: Actor, memberId: string) {
  const member = await db.member.findFirst({ where: { deskId: actor.deskId, id: memberId, disabledAt: null } });
  return member ?? refuse("not_found", { what: "member" });
}

/** Locks a member of the actor's desk until the transaction ends, so that what is counted for them stays counted; `not_found` for strangers. */
export async function lockMember(tx: Tx, actor: Actor, memberId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM member WHERE desk_id = ${actor.deskId}::uuid AND id = ${memberId}::uuid FOR NO KEY UPDATE`;
  if (rows.length === 0) refuse("not_found", { what: "member" });
}
