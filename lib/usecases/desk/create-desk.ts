import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import { perform } from "@/lib/db/perform";
import { startingScales } from "@/lib/domain/assessments/scale";
import { event } from "@/lib/domain/events";

interface NewDesk {
  commandId: string;
  name: string;
  timeZone: string;
  language: string;
  /** What the desk says of its owner. */
  about: string;
  /** The name of the shipped scale for published articles; five steps unless said. */
  publishedScale?: string;
}

/** Makes a desk with its first owner and the shipped scales. The actor is minted for that owner, who is nobody's member yet. */
export function createDesk(actor: Actor, { commandId, ...given }: NewDesk) {
  return perform(actor, { name: "createDesk", commandId, request: given }, async (tx) => {
    const { deskId, memberId, userId, at: createdAt } = actor;
    const { about, publishedScale, ...desk } = given;

    await tx.desk.createMany({ data: { id: deskId, ...desk, createdAt } });
    await tx.member.createMany({
      data: { deskId, id: memberId, userId, name: actor.name, role: "owner", about, createdAt },
    });
    await tx.scale.createMany({
      data: startingScales(publishedScale).map((scale) => ({ deskId, id: newId(), version: 1, createdAt, ...scale })),
    });

    const stream = { type: "desk" as const, id: deskId };
    return {
      events: [
        event(stream, "desk_created", { name: desk.name }, [`desk:${deskId}`]),
        event(stream, "member_added", { memberId, role: "owner" }, [`member:${memberId}`]),
      ],
      result: { id: deskId },
    };
  });
}
