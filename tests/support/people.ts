import { type Actor, mintActor } from "@/lib/auth/actor";
import { transact } from "@/lib/db/transact";
import type { Role } from "@/lib/domain/desk/member";
import { inviteMembers } from "@/lib/usecases/desk/invite-members";
import { command, newId } from "./newsroom";

/** The same person, who has just confirmed that it is them. */
export const freshly = (actor: Actor): Actor => mintActor({ ...actor, authenticatedAt: actor.at });

/** The same person some time later (ms), as their next request would be. */
export const later = (actor: Actor, ms: number): Actor =>
  mintActor({ ...actor, at: new Date(actor.at.getTime() + ms) });

/** A person known by name only. */
export async function aHandle(
  desk: { id: string },
  name: string,
  disabledAt: Date | null = null,
): Promise<{ memberId: string }> {
  const memberId = newId();
  const member = { deskId: desk.id, id: memberId, name, role: "checker" as const, createdAt: new Date(), disabledAt };
  await transact((tx) => tx.member.create({ data: member }));
  return { memberId };
}

/** The id and the secret of a new invitation. */
export async function anInvitation(by: Actor, role: Role = "checker", more: { days?: number; memberId?: string } = {}) {
  const { days = 7, memberId } = more;
  const invitation = { id: newId(), role, email: "", ...(memberId ? { memberId } : {}) };
  const { invitations } = await inviteMembers(by, { ...command(), days, invitations: [invitation] });
  return { id: invitation.id, token: invitations[0]?.link?.split("/").at(-1) ?? "" };
}

/** Somebody with an account and on no desk yet. */
export async function aUser(name = "Noor"): Promise<{ userId: string; name: string; email: string; at: Date }> {
  const [userId, at] = [newId(), new Date()];
  const email = `${userId}@example.org`;
  await transact((tx) => tx.user.create({ data: { id: userId, email, name, createdAt: at } }));
  return { userId, name, email, at };
}
