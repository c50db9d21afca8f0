import { mintActor } from "@/lib/auth/actor";
import type { SignedInUser } from "@/lib/auth/get-actor";
import type { editAccount as endpoint } from "@/lib/contract/account";
import type { BodyOf } from "@/lib/contract/endpoint";
import { record } from "@/lib/db/record";
import { transact } from "@/lib/db/transact";
import { decideEdits } from "@/lib/domain/edits";
import { event } from "@/lib/domain/events";

/**
 * Changes what a person is called: on their account, and on each desk that calls them by the former name. Where an owner wrote the name
 * in another way it stays as it is. Refuses `field_conflict`.
 */
export function editAccount(
  { userId, at }: SignedInUser,
  { fields }: BodyOf<typeof endpoint>,
): Promise<{ name: string }> {
  return transact(async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
    const { values, changes } = decideEdits({ name: user.name }, fields);
    if (values.name === undefined) return user;

    await tx.user.update({ where: { id: userId }, data: { name: values.name } });
    const places = await tx.member.findMany({
      where: { userId, name: user.name, disabledAt: null },
      orderBy: { deskId: "asc" }, // desks are locked in one order, by whoever locks several
      select: { deskId: true, id: true, role: true },
    });
    for (const { deskId, id: memberId, role } of places) {
      const key = { deskId_id: { deskId, id: memberId } };
      await tx.member.update({ where: key, data: { name: values.name, revision: { increment: 1 } } });
      const actor = mintActor({ deskId, memberId, userId, name: user.name, role, at });
      const told = { memberId, fields: changes };
      await record(tx, actor, event({ type: "desk", id: deskId }, "member_edited", told, [`member:${memberId}`]), null);
    }
    return { name: values.name };
  });
}
