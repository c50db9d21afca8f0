import type { Actor } from "@/lib/auth/actor";
import { requireFresh } from "@/lib/auth/require-fresh";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { editMember as endpoint } from "@/lib/contract/people";
import { permit } from "@/lib/db/find-article";
import { findDeskToChange } from "@/lib/db/find-desk";
import { countOtherOwners, findPlaceToChange } from "@/lib/db/find-place";
import { perform } from "@/lib/db/perform";
import { decideEdits } from "@/lib/domain/edits";
import { event, type NewEvent } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { revokePendingInvitations } from "./revoke-pending-invitations";

/**
 * Changes somebody's role, name or line on the desk; it holds from their next request on. Making somebody owner wants a fresh sign-in
 * (`sign_in_again`), and the desk keeps an owner (`last_owner`).
 */
export function editMember(actor: Actor, memberId: string, { commandId, fields }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "editMember", commandId, request: { memberId, fields } }, async (tx) => {
    await findDeskToChange(tx, actor); // two owners who demote each other come one after the other
    const member = await findPlaceToChange(tx, actor, memberId);

    permit("manage_members", { standing: { role: actor.role, parts: [] } });

    const { name, role, about } = member;
    const { values, changes } = decideEdits({ name, role, about }, fields);
    const { role: newRole, ...others } = changes;
    if (newRole && values.role === "owner") requireFresh(actor);
    if (newRole && role === "owner" && !member.disabledAt && (await countOtherOwners(tx, actor, memberId)) === 0) {
      refuse("last_owner");
    }
    if (Object.keys(changes).length === 0) return { events: [], result: { revision: member.revision } };

    const revision = member.revision + 1;
    await tx.member.update({
      where: { deskId_id: { deskId: actor.deskId, id: memberId } },
      data: { ...values, revision },
    });
    const stream = { type: "desk" as const, id: actor.deskId };
    const subjects = [`member:${memberId}`];
    const events: NewEvent[] = [];
    if (Object.keys(others).length > 0) {
      events.push(event(stream, "member_edited", { memberId, fields: others }, subjects));
    }
    if (newRole && values.role) {
      const invitationsRevoked = await revokePendingInvitations(tx, actor, memberId, values.role);
      const payload = { memberId, from: role, to: values.role, invitationsRevoked };
      events.push(
        event(stream, "member_role_changed", payload, [
          ...subjects,
          ...invitationsRevoked.map((invitationId) => `invitation:${invitationId}`),
        ]),
      );
    }
    return { events, result: { revision } };
  });
}
