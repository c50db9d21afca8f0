import { secretTokenHash } from "@/lib/auth/secret-token";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findInvitationByToken } from "@/lib/db/find-invitation";
import { stateOfInvitation } from "@/lib/domain/desk/invitation";

/**
 * What a link says to whoever opened it. Unknown and revoked are one answer: a stranger learns nothing of a desk by a link that does
 * not hold. `there`: the person who is signed in has a place on the desk, or had one that was disabled.
 */
export async function readInvitation(token: string, userId: string | null, now: Date) {
  const db = reading();
  const invitation = await whileDatabaseAnswers(() => findInvitationByToken(db, secretTokenHash(token)));
  const state = invitation ? stateOfInvitation(invitation, now) : "revoked";
  if (!invitation || state === "revoked") return { state: "unknown" as const };
  const { deskId, desk, role, expiresAt } = invitation;
  const [by, handle, there] = await whileDatabaseAnswers(() =>
    Promise.all([
      db.member.findFirst({ where: { deskId, id: invitation.createdById }, select: { name: true } }),
      invitation.memberId === null ? null : db.member.findFirst({ where: { deskId, id: invitation.memberId } }),
      userId === null ? null : db.member.findFirst({ where: { deskId, userId } }),
    ]),
  );
  const place = there ? (there.disabledAt ? ("disabled" as const) : ("member" as const)) : null;
  if (state !== "pending") return { state, deskId: place === "member" ? deskId : null };
  return {
    state,
    deskId,
    desk,
    role,
    expiresAt: expiresAt.toISOString(),
    invitedBy: by?.name ?? "",
    placeName: handle?.name ?? null,
    place,
  };
}
