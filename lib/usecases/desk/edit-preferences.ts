import type { Actor } from "@/lib/auth/actor";
import type { editPreferences as endpoint } from "@/lib/contract/desks";
import type { BodyOf } from "@/lib/contract/endpoint";
import { transact } from "@/lib/db/transact";
import { preferences as shape } from "@/lib/domain/desk/member";

/**
 * Changes what a person set for themselves. Nobody else's business, so no event; asked twice it does the same, so the command
 * is not kept.
 */
export function editPreferences(actor: Actor, { preferences }: BodyOf<typeof endpoint>) {
  return transact(async (tx) => {
    const key = { deskId_id: { deskId: actor.deskId, id: actor.memberId } };
    await tx.$queryRaw`SELECT FROM member WHERE desk_id = ${actor.deskId}::uuid AND id = ${actor.memberId}::uuid FOR NO KEY UPDATE`;
    const member = await tx.member.findUniqueOrThrow({ where: key, select: { preferences: true } });
    const now = shape.parse({ ...(member.preferences as object), ...preferences });
    await tx.member.update({ where: key, data: { preferences: now } });
    return { preferences: now };
  });
}
