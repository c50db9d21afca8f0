import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/db/find-article";
import { perform } from "@/lib/db/perform";
import type { Role } from "@/lib/domain/desk/member";
import { event } from "@/lib/domain/events";

interface NewMember {
  id: string;
  userId: string;
  name: string;
  role: Role;
  about: string;
}

/** Gives a person who has an account a place on the desk. */
export function addMember(actor: Actor, { commandId, member }: { commandId: string; member: NewMember }) {
  return perform(actor, { name: "addMember", commandId, request: { member } }, async (tx) => {
    permit("manage_members", { standing: { role: actor.role, parts: [] } });

    await tx.member.createMany({ data: { deskId: actor.deskId, ...member, createdAt: actor.at } });

    const payload = { memberId: member.id, role: member.role };
    const told = event({ type: "desk", id: actor.deskId }, "member_added", payload, [`member:${member.id}`]);
    return { events: [told], result: { id: member.id } };
  });
}
