import { v7 as newId } from "uuid";
import { newcomer } from "@/lib/auth/newcomer";
import type { Tx } from "@/lib/db/client";
import { lockInvitationByToken } from "@/lib/db/find-invitation";
import { wasErased } from "@/lib/db/find-member";
import { record } from "@/lib/db/record";
import { stateOfInvitation } from "@/lib/domain/desk/invitation";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";

interface Person {
  userId: string;
  name: string;
}

/**
 * Gives a person the place an invitation leads to, within the caller's transaction: the invitation is locked first, so that of two who
 * bring one link the second is told that it was used. Refuses `invitation_unknown`, `invitation_used`, `invitation_expired`, and whoever
 * has a place there (`member_there`, `member_disabled`).
 */
export async function takePlace(
  tx: Tx,
  tokenHash: string,
  findPerson: () => Promise<Person>,
  shownAs: "place" | "account",
  at: Date,
): Promise<{ deskId: string; memberId: string }> {
  const invitation = await lockInvitationByToken(tx, tokenHash);
  if (!invitation) return refuse("invitation_unknown");
  const state = stateOfInvitation(invitation, at);
  const { deskId, id: invitationId, role } = invitation;
  const person = state === "used" || state === "pending" ? await findPerson() : null;
  if (state === "used") {
    // The answer to whoever used it may have been lost on its way.
    const mine = await tx.member.findFirst({
      where: { deskId, id: invitation.usedById ?? "", userId: person?.userId ?? "", disabledAt: null },
    });
    return mine ? { deskId, memberId: mine.id } : refuse("invitation_used");
  }
  if (!person) return refuse(state === "expired" ? "invitation_expired" : "invitation_unknown");

  const there = await tx.member.findFirst({ where: { deskId, userId: person.userId } });
  if (there) refuse(there.disabledAt ? "member_disabled" : "member_there");

  const memberId = invitation.memberId ?? newId();
  const place = { deskId, id: memberId, userId: person.userId, role };
  if (invitation.memberId === null) {
    await tx.member.createMany({ data: { ...place, name: person.name, createdAt: at } });
  } else {
    // Meanwhile another invitation may have handed it over, or the data of whoever it was were taken away.
    if (await wasErased(tx, { deskId, memberId })) refuse("invitation_unknown");
    const { count } = await tx.member.updateMany({
      where: { deskId, id: memberId, userId: null },
      data: {
        userId: person.userId,
        role,
        disabledAt: null, // as whoever came in a file is
        revision: { increment: 1 },
        ...(shownAs === "account" && { name: person.name }),
      },
    });
    if (count === 0) refuse("invitation_unknown");
  }
  await tx.invitation.update({
    where: { deskId_id: { deskId, id: invitationId } },
    data: { usedAt: at, usedById: memberId },
  });

  const actor = newcomer({ ...person, deskId, memberId, role, at });
  const payload = { memberId, role, invitationId, tookOver: invitation.memberId !== null };
  const subjects = [`member:${memberId}`, `invitation:${invitationId}`];
  await record(tx, actor, event({ type: "desk", id: deskId }, "member_joined", payload, subjects), null);
  return { deskId, memberId };
}
