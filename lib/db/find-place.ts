import type { Actor } from "@/lib/auth/actor";
import type { Role } from "@/lib/domain/desk/member";
import { refuse } from "@/lib/domain/refusal";
import type { Tx } from "./client";

/** A member's place on the actor's desk, disabled ones too, locked until the transaction ends; `not_found` otherwise. */
export async function findPlaceToChange(tx: Tx, actor: Actor, memberId: string) {
  await tx.$queryRaw`
    SELECT FROM member WHERE desk_id = ${actor.deskId}::uuid AND id = ${memberId}::uuid FOR NO KEY UPDATE`;
  const member = await tx.member.findFirst({ where: { deskId: actor.deskId, id: memberId } });
  return member ?? refuse("not_found", { what: "member" });
}

/** The actor's role as it stands now, kept from changing until the transaction ends; `not_found` (desk) once their place is disabled. */
export async function holdOwnRole(tx: Tx, actor: Actor): Promise<Role> {
  const rows = await tx.$queryRaw<{ role: Role }[]>`
    SELECT role::text FROM member
    WHERE desk_id = ${actor.deskId}::uuid AND id = ${actor.memberId}::uuid AND disabled_at IS NULL FOR SHARE`;
  return rows[0]?.role ?? refuse("not_found", { what: "desk" });
}

/** How many owners besides this member could act for the desk now. Asked under the desk's lock. */
export async function countOtherOwners(tx: Tx, actor: Actor, memberId: string): Promise<number> {
  return tx.member.count({
    where: {
      deskId: actor.deskId,
      role: "owner",
      disabledAt: null,
      id: { not: memberId },
      user: { disabledAt: null },
    },
  });
}
