import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { permit } from "@/lib/db/find-article";
import { findDesk } from "@/lib/db/find-desk";
import { findMember } from "@/lib/db/find-member";
import type { PartName, Purpose } from "@/lib/domain/articles/article";
import { ownParts, permitPart } from "@/lib/domain/articles/parts";
import { partsByDefault } from "@/lib/domain/desk/part-defaults";

interface GivenPart {
  memberId: string;
  part: PartName;
}

/**
 * The parts handed out while an article is taken in, checked one after the other; a contributor becomes its writer, else they could not
 * see it. Where the request says nothing of parts, the desk's defaults give them: an owner said so, so nobody's right is asked.
 */
export async function givenParts(
  tx: Tx,
  actor: Actor,
  purpose: Purpose,
  asked: readonly GivenPart[] | undefined,
): Promise<GivenPart[]> {
  if (asked === undefined) return defaultParts(tx, actor, purpose);
  const own = { memberId: actor.memberId, part: "writer" as const };
  const all = actor.role === "contributor" ? [own, ...asked] : asked;
  const parts: GivenPart[] = [];
  for (const { memberId, part } of all) {
    const isOwn = memberId === actor.memberId && ownParts(actor.role, purpose).includes(part);
    if (!isOwn) permit("assign_part", { standing: { role: actor.role, parts: [] } });
    const held = parts.filter((each) => each.memberId === memberId).map((each) => each.part);
    if (held.includes(part)) continue;
    permitPart(part, (await findMember(tx, actor, memberId)).role, held);
    parts.push({ memberId, part });
  }
  return parts;
}

async function defaultParts(tx: Tx, actor: Actor, purpose: Purpose): Promise<GivenPart[]> {
  const defaults = (await findDesk(tx, actor)).partDefaults[purpose];
  const memberIds = defaults.given.map(({ memberId }) => memberId);
  const members = await tx.member.findMany({
    where: { deskId: actor.deskId, id: { in: memberIds }, disabledAt: null, userId: { not: null } },
    select: { id: true, role: true },
  });
  const people = members.map(({ id: memberId, role }) => ({ memberId, role }));
  return partsByDefault(defaults, purpose, actor, people);
}
