import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { startingScales } from "@/lib/domain/assessments/scale";
import { event, type NewEvent } from "@/lib/domain/events";
import { startingPolicies } from "@/lib/domain/sourcing/shipped";

interface DeskToWrite {
  name: string;
  timeZone: string;
  language: string;
  fetchPages?: boolean;
  /** What the desk says of its owner. */
  about: string;
  /** Names of shipped scales; the first of each purpose unless said. */
  scales?: { own_copy?: string | undefined; published?: string | undefined };
}

/** Writes a desk with its first owner, the actor, and a shipped scale for each purpose; answers what to tell. */
export async function writeDesk(tx: Tx, actor: Actor, { about, scales, ...desk }: DeskToWrite): Promise<NewEvent[]> {
  const { deskId, memberId, userId, at: createdAt } = actor;
  await tx.desk.createMany({ data: { id: deskId, ...desk, createdAt } });
  await tx.member.createMany({
    data: { deskId, id: memberId, userId, name: actor.name, role: "owner", about, createdAt },
  });
  await tx.scale.createMany({
    data: startingScales(scales).map((scale) => ({ deskId, id: newId(), version: 1, createdAt, ...scale })),
  });
  await tx.sourcingPolicy.createMany({
    data: startingPolicies().map(({ purpose, name, rules }) => ({
      ...{ deskId, id: newId(), version: 1, createdAt },
      ...{ purpose, name, rules },
    })),
  });

  const stream = { type: "desk" as const, id: deskId };
  return [
    event(stream, "desk_created", { name: desk.name }, [`desk:${deskId}`]),
    event(stream, "member_added", { memberId, role: "owner" }, [`member:${memberId}`]),
  ];
}
