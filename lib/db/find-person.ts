import type { Actor } from "@/lib/auth/actor";
import { type Action, may } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "./client";

/**
 * A member with their account, disabled ones too: for the person themselves, and for whose role may do this. To others the person is
 * there, and this is not theirs to do (`not_allowed`).
 */
export async function findPerson(db: Db, actor: Actor, memberId: string, action: Action) {
  const member = await db.member.findFirst({
    where: { deskId: actor.deskId, id: memberId },
    include: { user: { omit: { passwordHash: true, totpSecret: true } } },
  });
  if (!member) return refuse("not_found", { what: "member" });
  const own = memberId === actor.memberId;
  if (!own && !may(action, { role: actor.role, parts: [] })) return refuse("not_allowed", { action });
  return member;
}
