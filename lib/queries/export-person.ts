import type { Actor } from "@/lib/auth/actor";
import { type Db, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findPerson } from "@/lib/db/find-person";
import { findHiddenClaims } from "@/lib/db/find-sight";
import { visibleSources } from "@/lib/db/seen-by";
import { sightAcross } from "@/lib/db/sight-across";
import { attachment, fileNameOf } from "@/lib/domain/reports/file-name";
import { fewAtOnce } from "@/lib/runtime/few-at-once";
import { eventsBy } from "./events-by";
import { noteReading } from "./note-reading";

const inTurn = fewAtOnce(1, 10);

/**
 * Everything the desk holds about a person as one JSON file, for the person or whoever may export people: their profile and account,
 * parts, answers, what they made by id and time, the events they are the actor of, traces of signing in. No secret, no hash of one.
 */
export async function exportPerson(actor: Actor, memberId: string) {
  const make = () =>
    reading().$transaction((db) => collect(db, actor, memberId), { isolationLevel: "RepeatableRead", timeout: 30_000 });
  const data = await inTurn(() => whileDatabaseAnswers(make));
  return {
    bytes: `${JSON.stringify(data, null, 2)}\n`,
    headers: {
      "content-type": "application/json",
      "content-disposition": attachment(fileNameOf(`personal-data ${data.member.name}`, "json")),
      "x-content-type-options": "nosniff",
    },
  };
}

async function collect(db: Db, actor: Actor, memberId: string) {
  const { deskId } = actor;
  const { user, ...member } = await findPerson(db, actor, memberId, "export_person");
  const desk = await db.desk.findUniqueOrThrow({ where: { id: deskId }, select: { id: true, name: true } });
  const by = { where: { deskId, createdById: memberId }, orderBy: [{ createdAt: "asc" as const }] };
  const of = { where: { deskId, memberId } };
  return {
    format: "claimdesk-person/1",
    exportedAt: actor.at.toISOString(),
    desk,
    member,
    account: user && { ...user, ...(await tracesOf(db, user.id)) },
    parts: await db.part.findMany({ ...of, omit: { deskId: true, memberId: true } }),
    answers: await answersOf(db, actor, memberId),
    // Nobody reads what somebody else has not submitted.
    drafts: memberId === actor.memberId ? await db.assessmentDraft.findMany(of) : [],
    claimsRecorded: await db.claim.findMany({
      ...by,
      select: { id: true, articleId: true, number: true, createdAt: true },
    }),
    claimsAssigned: await db.claim.findMany({
      where: { deskId, assigneeId: memberId },
      select: { id: true, articleId: true, number: true },
    }),
    evidence: await db.evidence.findMany({
      ...by,
      select: { id: true, articleId: true, claimId: true, createdAt: true },
    }),
    sources: await sourcesOf(db, actor, memberId),
    files: await filesOf(db, actor, memberId),
    accessTokens: await db.accessToken.findMany({ ...of, omit: { tokenHash: true } }),
    invitations: await db.invitation.findMany({
      where: { deskId, OR: [{ createdById: memberId }, { usedById: memberId }] },
      omit: { tokenHash: true },
    }),
    erasures: await db.erasure.findMany({
      where: { deskId, OR: [{ memberId }, { requestedById: memberId }, { decidedById: memberId }] },
      omit: { names: true },
    }),
    events: await eventsBy(db, actor, memberId),
  };
}

/** Their answers, without those that whoever exports must not know yet; reasons that are kept from them are left out. */
async function answersOf(db: Db, actor: Actor, memberId: string) {
  const given = await db.assessment.findMany({
    where: { deskId: actor.deskId, memberId },
    orderBy: [{ submittedAt: "asc" }],
  });
  const hidden = await findHiddenClaims(db, actor, null);
  const answers = given.filter((each) => memberId === actor.memberId || !hidden.has(each.claimId));
  if (memberId !== actor.memberId) {
    for (const id of new Set(answers.map((each) => each.articleId))) await noteReading(reading(), actor, id);
  }
  const subjectOf = ({ id }: { id: string }) => `assessment:${id}`;
  const sight = await sightAcross(
    db,
    actor,
    answers.map((each) => ({ articleId: each.articleId, subjects: [subjectOf(each)] })),
  );
  return answers.map((each) => {
    const redacted = sight.get(each.articleId)?.hidden.has(subjectOf(each)) ?? true;
    return redacted ? { ...each, rationale: "", redacted } : each;
  });
}

/** The sources they added, as far as whoever exports may see them. */
function sourcesOf(db: Db, actor: Actor, memberId: string) {
  return db.$queryRaw<{ id: string; title: string; createdAt: Date }[]>`
    SELECT s.id, s.title, s.created_at AS "createdAt" FROM source s
    WHERE s.desk_id = ${actor.deskId}::uuid AND s.created_by_id = ${memberId}::uuid AND ${visibleSources(actor)}
    ORDER BY s.created_at`;
}

/** The files they kept; the names of those that are kept from whoever exports are left out. */
async function filesOf(db: Db, actor: Actor, memberId: string) {
  const files = await db.file.findMany({
    where: { deskId: actor.deskId, createdById: memberId },
    select: { id: true, articleId: true, name: true, size: true, createdAt: true },
    orderBy: [{ createdAt: "asc" }],
  });
  const subjectOf = ({ id }: { id: string }) => `file:${id}`;
  const sight = await sightAcross(
    db,
    actor,
    files.map((each) => ({ articleId: each.articleId, subjects: [subjectOf(each)] })),
  );
  return files.map((each) => {
    const redacted = sight.get(each.articleId)?.hidden.has(subjectOf(each)) ?? true;
    return redacted ? { ...each, id: null, name: "", size: 0, redacted } : each;
  });
}

/** Where and how the person signed in. */
async function tracesOf(db: Db, userId: string) {
  const sessions = await db.session.findMany({ where: { userId }, omit: { idHash: true } });
  const identities = await db.identity.findMany({ where: { userId } });
  return { sessions, identities };
}
