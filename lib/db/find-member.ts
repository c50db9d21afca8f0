import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/refusal";
import type { Db, Tx } from "./client";

/** A member of the actor's desk who works there now; `not_found` for strangers, for members who were disabled, and for people known by name only. */
export async function findMember(db: Db, actor: Actor, memberId: string) {
  const where = { deskId: actor.deskId, id: memberId, disabledAt: null, userId: { not: null } };
  return (await db.member.findFirst({ where })) ?? refuse("not_found", { what: "member" });
}

/**
 * A place on the actor's desk that can be handed over: that of somebody known by name only. Refuses `already_exists` where it is somebody's,
 * `not_found` for strangers, and for whoever's data was taken away: what they did is nobody else's.
 */
export async function findHandle(db: Db, actor: Actor, memberId: string) {
  const key = { deskId: actor.deskId, memberId };
  const member = await db.member.findFirst({ where: { deskId: actor.deskId, id: memberId } });
  if (!member || (await wasErased(db, key))) return refuse("not_found", { what: "member" });
  return member.userId === null ? member : refuse("already_exists");
}

/** Whether a member's data was taken away. */
export async function wasErased(db: Db, { deskId, memberId }: { deskId: string; memberId: string }): Promise<boolean> {
  return (await db.erasure.count({ where: { deskId, memberId, carriedOutAt: { not: null } } })) > 0;
}

/** Locks a member of the actor's desk until the transaction ends, so that what is counted for them stays counted; `not_found` for strangers. */
export async function lockMember(tx: Tx, actor: Actor, memberId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM member WHERE desk_id = ${actor.deskId}::uuid AND id = ${memberId}::uuid FOR NO KEY UPDATE`;
  if (rows.length === 0) refuse("not_found", { what: "member" });
}
