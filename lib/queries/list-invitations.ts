import type { Actor } from "@/lib/auth/actor";
import type { QueryOf } from "@/lib/contract/endpoint";
import type { listInvitations as endpoint } from "@/lib/contract/people";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { permit } from "@/lib/db/find-article";
import { rolesToInvite, stateOfInvitation } from "@/lib/domain/desk/invitation";
import { fromCursor, toCursor } from "./page-cursor";

/** Who was invited to the desk, newest first, a page at a time. For those who may invite. */
export async function listInvitations(actor: Actor, { cursor, limit }: QueryOf<typeof endpoint>) {
  permit("invite_member", { standing: { role: actor.role, parts: [] } });
  const mayInvite = rolesToInvite(actor.role);
  const end = fromCursor(cursor, "created", "moment");
  const at = end && new Date(end.key);
  const rows = await whileDatabaseAnswers(() =>
    reading().invitation.findMany({
      where: {
        deskId: actor.deskId,
        ...(end && at ? { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: end.id } }] } : {}),
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: limit + 1,
    }),
  );
  const items = rows.slice(0, limit).map((row) => {
    const { id, role, email, memberId, createdById, createdAt, expiresAt, usedAt, usedById, revokedAt } = row;
    const state = stateOfInvitation(row, actor.at);
    return {
      ...{ id, role, email, memberId, state, createdById, usedById },
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
      revokedAt: revokedAt?.toISOString() ?? null,
      can: { revoke_invitation: state === "pending" && mayInvite.includes(role) },
    };
  });
  const last = items.at(-1);
  const more = rows.length > limit;
  return { items, next: more && last ? toCursor({ sort: "created", key: last.createdAt, id: last.id }) : null };
}
