import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { revokeInvitation as endpoint } from "@/lib/contract/people";
import { permit } from "@/lib/db/find-article";
import { findInvitationToChange } from "@/lib/db/find-invitation";
import { perform } from "@/lib/db/perform";
import { rolesToInvite } from "@/lib/domain/desk/invitation";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";

/** Makes an invitation's link lead nowhere. One that was used stays what it is: `invitation_used`. */
export function revokeInvitation(actor: Actor, invitationId: string, { commandId }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "revokeInvitation", commandId, request: { invitationId } }, async (tx) => {
    permit("invite_member", { standing: { role: actor.role, parts: [] } });
    const invitation = await findInvitationToChange(tx, actor, invitationId);

    if (!rolesToInvite(actor.role).includes(invitation.role)) refuse("not_allowed", { action: "invite_member" });
    if (invitation.usedAt) refuse("invitation_used");
    if (invitation.revokedAt) return { events: [], result: {} };

    await tx.invitation.update({
      where: { deskId_id: { deskId: actor.deskId, id: invitationId } },
      data: { revokedAt: actor.at },
    });
    const told = event({ type: "desk", id: actor.deskId }, "invitation_revoked", { invitationId }, [
      `invitation:${invitationId}`,
    ]);
    return { events: [told], result: {} };
  });
}
