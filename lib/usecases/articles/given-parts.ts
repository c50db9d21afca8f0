import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { permit } from "@/lib/db/find-article";
import { findMember } from "@/lib/db/find-member";
import type { PartName, Purpose } from "@/lib/domain/articles/article";
import { ownParts, permitPart } from "@/lib/domain/articles/parts";

interface GivenPart {
  memberId: string;
  part: PartName;
}

/** The parts handed out while an article is taken in, checked one after the other; a contributor becomes its writer, else they could not see it. */
export async function givenParts(
  tx: Tx,
  actor: Actor,
  purpose: Purpose,
  asked: readonly GivenPart[],
): Promise<GivenPart[]> {
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
