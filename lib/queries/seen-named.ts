import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Named, NamedRow } from "@/lib/db/find-named";
import { findHiddenClaims } from "@/lib/db/find-sight";
import { subjectSight } from "@/lib/db/hidden-subjects";
import { noteLooks } from "@/lib/db/note-looks";
import { visibleNotes, visibleSources } from "@/lib/db/seen-by";
import { sightAcross } from "@/lib/db/sight-across";
import { speaksOfHidden, subjectsOf } from "@/lib/domain/confidential/redact-event";
import { isKeptBack } from "./keep-back";

/** Which noun of a subject a row of a table is, and which column holds its id. */
const nouns: Readonly<Record<string, string>> = {
  evidence: "evidence",
  assessment: "assessment",
  file: "file",
  source: "source",
  call: "call",
  source_pin: "pin",
};

/** What is told of a claim to whoever must not know its first answer. */
const open = new Set(["claim", "placement"]);

/**
 * What was found of a name as far as this reader may see where it stands: a search may not tell that a confidential place holds it, neither
 * by words nor by a count. What is carried out finds it all the same. Drafts and answers to commands are their own people’s.
 */
export async function seenNamed(db: Db, actor: Actor, found: Named): Promise<Named> {
  const hiddenClaims = await findHiddenClaims(db, actor, null);
  const rows = found.rows.filter(({ place, key, claimId }) => {
    const personal = place.table === "assessment_draft" || place.table === "command";
    if (personal) return key.member_id === actor.memberId;
    return claimId === null || open.has(place.table) || !hiddenClaims.has(claimId);
  });
  const [threads, calls] = await Promise.all([
    parentsOf(db, actor, rows, "thread_post"),
    parentsOf(db, actor, rows, "call_question"),
  ]);
  const subjectOf = ({ place, key }: NamedRow): string | null => {
    if (place.table === "thread_post") return `thread:${threads.get(String(key.id))}`;
    if (place.table === "call_question") return `call:${calls.get(String(key.id))}`;
    const noun = nouns[place.table];
    return noun ? `${noun}:${key.id}` : null;
  };
  const events = await eventsOf(db, actor, found);
  const hidden = await sightAcross(db, actor, [
    ...rows.flatMap((row) => (row.articleId ? { articleId: row.articleId, subjects: [subjectOf(row) ?? ""] } : [])),
    ...events.flatMap((event) => (event.articleId ? { articleId: event.articleId, subjects: subjectsOf(event) } : [])),
  ]);
  // What hangs on no article here: sources, and rows whose article stands in another table.
  const sourceIds = rows.filter((row) => row.place.table === "source").map((row) => String(row.key.id));
  const sources = await seenSources(db, actor, [...sourceIds, ...events.flatMap((event) => event.sourceId ?? [])]);
  const loose = await subjectSight(
    db,
    actor,
    { id: null, standing: { role: actor.role, parts: [] } },
    rows.filter((row) => row.articleId === null && row.place.table !== "source").flatMap((row) => subjectOf(row) ?? []),
  );
  for (const sight of [...hidden.values(), loose]) noteLooks(actor, "search", sight.confidential);
  const seesSource = (id: string, fields: object) => {
    const source = sources.get(id);
    return source !== undefined && (source.noteSeen || !("note" in fields));
  };
  const isSeen = (row: NamedRow) => {
    const subject = subjectOf(row);
    if (subject === null) return true;
    if (row.place.table === "source") return seesSource(String(row.key.id), row.changes);
    const sight = row.articleId === null ? loose : hidden.get(row.articleId);
    return !sight?.hidden.has(subject) && !(sight?.notesHidden.has(subject) && "note" in row.changes);
  };
  const seenEvents = new Set(
    events
      .filter((event) => {
        if (isKeptBack(event, hiddenClaims, actor.memberId)) return false;
        if (event.sourceId !== null && !seesSource(event.sourceId, event.payload?.fields ?? {})) return false;
        const sight = event.articleId === null ? null : hidden.get(event.articleId);
        return !sight || !speaksOfHidden(event, sight);
      })
      .map((event) => event.key),
  );
  return {
    rows: rows.filter(isSeen),
    payloads: found.payloads.filter((each) => seenEvents.has(ours(each))),
    foreign: found.foreign.filter((each) => seenEvents.has(theirs(each))),
    more: found.more,
  };
}

const ours = ({ streamId, seq }: { streamId: string; seq: number }) => `${streamId} ${seq}`;
const theirs = ({ articleId, seq }: { articleId: string; seq: number }) => `foreign ${articleId} ${seq}`;

async function eventsOf(db: Db, actor: Actor, { payloads, foreign }: Named) {
  const { deskId } = actor;
  const events = await db.event.findMany({
    where: { deskId, OR: payloads.map(({ streamType, streamId, seq }) => ({ streamType, streamId, seq })) },
    include: { payload: { select: { payload: true } } },
  });
  const others = await db.foreignEvent.findMany({
    where: { deskId, OR: foreign.map(({ articleId, seq }) => ({ articleId, seq })) },
  });
  return [
    ...events.map((event) => ({
      key: ours(event),
      ...{ type: event.type, actorId: event.actorId },
      articleId: event.streamType === "article" ? event.streamId : null,
      sourceId: event.streamType === "source" ? event.streamId : null,
      subjects: event.subjects,
      payload: dataOf(event.payload?.payload ?? null),
    })),
    ...others.map((event) => ({
      key: theirs(event),
      ...{ type: event.type, actorId: event.actorId },
      articleId: event.articleId,
      sourceId: null,
      subjects: event.subjects,
      payload: dataOf(event.payload),
    })),
  ];
}

function dataOf(payload: string | null): Record<string, unknown> | null {
  return payload === null ? null : ((JSON.parse(payload) as { data?: Record<string, unknown> }).data ?? null);
}

async function parentsOf(db: Db, { deskId }: Actor, rows: readonly NamedRow[], table: "thread_post" | "call_question") {
  const ids = rows.filter((row) => row.place.table === table).map((row) => String(row.key.id));
  if (ids.length === 0) return new Map<string, string>();
  const where = { deskId, id: { in: ids } };
  if (table === "thread_post") {
    const posts = await db.threadPost.findMany({ where, select: { id: true, threadId: true } });
    return new Map(posts.map(({ id, threadId }) => [id, threadId]));
  }
  const questions = await db.callQuestion.findMany({ where, select: { id: true, callId: true } });
  return new Map(questions.map(({ id, callId }) => [id, callId]));
}

async function seenSources(db: Db, actor: Actor, ids: string[]): Promise<Map<string, { noteSeen: boolean }>> {
  const rows = await db.$queryRaw<{ id: string; noteSeen: boolean }[]>`
    SELECT s.id, ${visibleNotes(actor)} AS "noteSeen" FROM source s
    WHERE s.desk_id = ${actor.deskId}::uuid AND s.id = ANY(${[...new Set(ids)]}::uuid[]) AND ${visibleSources(actor)}`;
  return new Map(rows.map((row) => [row.id, row]));
}
