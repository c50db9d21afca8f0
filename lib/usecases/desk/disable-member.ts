import type { Actor } from "@/lib/auth/actor";
import { requireFresh } from "@/lib/auth/require-fresh";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { disableMember as endpoint } from "@/lib/contract/people";
import { permit } from "@/lib/db/find-article";
import { findDeskToChange } from "@/lib/db/find-desk";
import { countOtherOwners, findPlaceToChange } from "@/lib/db/find-place";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { revokePendingInvitations } from "./revoke-pending-invitations";

/**
 * Shuts a person out of the desk, with a reason, or lets them in again; what they did stays. Acts from their next request on. Wants a
 * fresh sign-in (`sign_in_again`) to shut out, and to let an owner in again; the desk keeps an owner (`last_owner`).
 */
export function disableMember(actor: Actor, memberId: string, { commandId, ...given }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "disableMember", commandId, request: { memberId, ...given } }, async (tx) => {
    await findDeskToChange(tx, actor);
    const member = await findPlaceToChange(tx, actor, memberId);

    permit("manage_members", { standing: { role: actor.role, parts: [] } });

    const { disabled, reason } = given;
    if (disabled || member.role === "owner") requireFresh(actor);
    if (disabled && !reason) refuse("reason_missing");
    const { revision } = member;
    if ((member.disabledAt !== null) === disabled) return { events: [], result: { revision } };
    if (disabled && member.role === "owner" && (await countOtherOwners(tx, actor, memberId)) === 0) {
      refuse("last_owner");
    }

    await tx.member.update({
      where: { deskId_id: { deskId: actor.deskId, id: memberId } },
      data: { disabledAt: disabled ? actor.at : null, revision: revision + 1 },
    });
    const stream = { type: "desk" as const, id: actor.deskId };
    const subjects = [`member:${memberId}`];
    if (!disabled) {
      const told = event(stream, "member_enabled", { memberId }, subjects);
      return { events: [told], result: { revision: revision + 1 } };
    }
    const invitationsRevoked = await revokePendingInvitations(tx, actor, memberId, null);
    const told = event(stream, "member_disabled", { memberId, reason: reason ?? "", invitationsRevoked }, [
      ...subjects,
      ...invitationsRevoked.map((invitationId) => `invitation:${invitationId}`),
    ]);
    return { events: [told], result: { revision: revision + 1 } };
  });
}
