import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "./client";

/** A member of the actor's desk who works there now; `not_found` for strangers and for members who were disabled. */
export async function findMember(db: Db, actor: Actor, memberId: string) {
  const member = await db.member.findFirst({ where: { deskId: actor.deskId, id: memberId, disabledAt: null } });
  return member ?? refuse("not_found", { what: "member" });
}
