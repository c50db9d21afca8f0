import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { rolesToInvite } from "@/lib/domain/desk/invitation";
import { type Role, role as roles } from "@/lib/domain/desk/member";

/**
 * Takes back the invitations somebody made and may not make any more, as their role is now (null: their place is disabled): a link is
 * no way around losing a right. Answers which.
 */
export async function revokePendingInvitations(
  tx: Tx,
  actor: Actor,
  memberId: string,
  role: Role | null,
): Promise<string[]> {
  const may = role === null ? [] : rolesToInvite(role);
  const rows = await tx.invitation.updateManyAndReturn({
    where: {
      deskId: actor.deskId,
      createdById: memberId,
      usedAt: null,
      revokedAt: null,
      role: { in: roles.options.filter((one) => !may.includes(one)) },
    },
    data: { revokedAt: actor.at },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
