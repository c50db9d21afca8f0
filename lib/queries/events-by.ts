import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { findHiddenClaims } from "@/lib/db/find-sight";
import { visibleSources } from "@/lib/db/seen-by";
import { sightAcross } from "@/lib/db/sight-across";
import { keepBack } from "./keep-back";

/**
 * The events somebody is the actor of, without what they did; of what the reader must not know yet, not even which it was, and of what
 * is kept from them, not its id.
 */
export async function eventsBy(db: Db, actor: Actor, memberId: string) {
  const events = await db.event.findMany({
    where: { deskId: actor.deskId, actorId: memberId },
    select: { streamType: true, streamId: true, seq: true, type: true, at: true, subjects: true },
    orderBy: [{ at: "asc" }, { streamId: "asc" }, { seq: "asc" }],
  });
  const blind = await findHiddenClaims(db, actor, null);
  const sight = await sightAcross(
    db,
    actor,
    events
      .filter((event) => event.streamType === "article")
      .map(({ streamId, subjects }) => ({ articleId: streamId, subjects })),
  );
  const sources = await seenSourceIds(db, actor);
  return events.map((event) => {
    const told = keepBack({ ...event, actorId: memberId, version: 1, payload: null }, blind, actor.memberId);
    const hidden = sight.get(event.streamId)?.hidden;
    const isShown = (subject: string) =>
      subject.startsWith("source:") ? sources.has(subject.slice("source:".length)) : !hidden?.has(subject);
    const isSeen = event.streamType !== "source" || sources.has(event.streamId);
    return {
      ...event,
      streamId: isSeen ? event.streamId : null,
      type: told.type,
      subjects: told.subjects.filter(isShown),
    };
  });
}

async function seenSourceIds(db: Db, actor: Actor): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM source s WHERE s.desk_id = ${actor.deskId}::uuid AND ${visibleSources(actor)}`;
  return new Set(rows.map(({ id }) => id));
}
