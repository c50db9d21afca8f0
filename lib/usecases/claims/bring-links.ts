import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";

/**
 * Points the links of claims to be merged at the claim they are merged into. Links among them and to it end, and so do those it has
 * already. Returns the other claims whose links changed.
 */
export async function bringLinks(tx: Tx, actor: Actor, claimId: string, fromIds: string[]): Promise<string[]> {
  const { deskId } = actor;
  const together = new Set([claimId, ...fromIds]);
  const links = await tx.claimLink.findMany({
    where: { deskId, OR: [{ fromId: { in: [...together] } }, { toId: { in: [...together] } }] },
    orderBy: { id: "asc" },
  });
  const keyOf = (link: { fromId: string; toId: string; type: string }) => `${link.fromId} ${link.toId} ${link.type}`;
  const isMerged = (id: string) => together.has(id) && id !== claimId;
  const known = new Set(links.filter((link) => !isMerged(link.fromId) && !isMerged(link.toId)).map(keyOf));
  const others = new Set<string>();
  for (const link of links.filter((each) => isMerged(each.fromId) || isMerged(each.toId))) {
    const pointed = {
      fromId: together.has(link.fromId) ? claimId : link.fromId,
      toId: together.has(link.toId) ? claimId : link.toId,
      type: link.type,
    };
    const where = { deskId_id: { deskId, id: link.id } };
    if (pointed.fromId === pointed.toId || known.has(keyOf(pointed))) await tx.claimLink.delete({ where });
    else await tx.claimLink.update({ where, data: pointed });
    known.add(keyOf(pointed));
    for (const id of [link.fromId, link.toId]) if (!together.has(id)) others.add(id);
  }
  return [...others];
}
