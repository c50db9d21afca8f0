import type { Actor } from "@/lib/auth/actor";
import { isConfidential, type Kept, type Looker, maySee } from "@/lib/domain/confidential/may-see";
import type { Db } from "./client";
import { fileSight, withUses } from "./find-file";
import { findHiddenClaims } from "./find-sight";
import type { Look } from "./note-looks";

interface Place {
  /** Null: none; then nothing that hangs on an article may be asked about. */
  id: string | null;
  standing: Omit<Looker, "memberId">;
}

/** What of some subjects ("noun:id") an actor may not see now, whole or their note alone; and what confidential of them they may. */
export interface SubjectSight {
  hidden: ReadonlySet<string>;
  notesHidden: ReadonlySet<string>;
  confidential: readonly Look[];
}

/** What is kept so close wherever nothing else is said. */
const LOOSE = { tier: "off_record", readerIds: [], embargoUntil: null } as const;

/**
 * Which of these subjects of an article’s events the actor may not see, by what they are now: evidence (its source counts), sources,
 * files, answers, discussions, calls, pins (theirs too). All else is nobody’s secret. One statement a noun, whatever the number.
 */
export async function subjectSight(
  db: Db,
  actor: Actor,
  article: Place,
  subjects: readonly string[],
): Promise<SubjectSight> {
  const looker = { memberId: actor.memberId, ...article.standing };
  const sees = (kept: Kept) => maySee(kept, looker, actor.at);
  // What hangs on a claim whose first answer they must not know is hidden with it, but for what they did themselves.
  const hiddenClaims = await findHiddenClaims(db, actor, article.id || null);
  const isTelling = (claimId: string | null, byId: string) =>
    claimId !== null && byId !== actor.memberId && hiddenClaims.has(claimId);
  const hidden = new Set<string>();
  const notesHidden = new Set<string>();
  const confidential: Look[] = [];
  const judge = (subject: string, ...kept: readonly Kept[]) => {
    const closest = kept.find((each) => !sees(each));
    if (closest) hidden.add(subject);
    const shown = closest ? undefined : kept.find((each) => isConfidential(each, actor.at));
    if (shown) confidential.push({ subject, tier: shown.tier, articleId: article.id });
    return closest === undefined;
  };

  const ids = idsByNoun(subjects);
  const where = (noun: string) => ({ where: { deskId: actor.deskId, id: { in: ids.get(noun) ?? [] } } });
  if (ids.has("evidence")) {
    for (const row of await db.evidence.findMany({ ...where("evidence"), include: { source: true } })) {
      const subject = `evidence:${row.id}`;
      if (isTelling(row.claimId, row.createdById)) hidden.add(subject);
      if (judge(subject, row, row.source) && !sees({ ...row, tier: row.noteTier })) notesHidden.add(subject);
    }
  }
  if (ids.has("source")) for (const row of await db.source.findMany(where("source"))) judge(`source:${row.id}`, row);
  if (ids.has("thread")) {
    for (const row of await db.thread.findMany(where("thread"))) {
      judge(`thread:${row.id}`, row);
      if (isTelling(row.claimId, "")) hidden.add(`thread:${row.id}`);
    }
  }
  if (ids.has("call")) {
    const calls = await db.call.findMany(where("call"));
    // The terms of a call are its own; who is called may be kept closer.
    const people = await db.source.findMany({
      where: { deskId: actor.deskId, id: { in: calls.map((call) => call.sourceId) } },
    });
    for (const row of calls) {
      const person = people.filter(({ id }) => id === row.sourceId);
      judge(`call:${row.id}`, { ...row, ...LOOSE, tier: row.terms }, ...person);
    }
  }
  if (ids.has("pin")) {
    for (const row of await db.sourcePin.findMany({ ...where("pin"), include: { source: true } })) {
      if (row.memberId !== actor.memberId) judge(`pin:${row.id}`, row.source);
    }
  }
  if (ids.has("assessment")) {
    for (const row of await db.assessment.findMany(where("assessment"))) {
      judge(`assessment:${row.id}`, { ...row, createdById: row.memberId });
      if (isTelling(row.claimId, row.memberId)) hidden.add(`assessment:${row.id}`);
    }
  }
  if (article.id !== null && ids.has("file")) {
    const files = await db.file.findMany({ ...where("file"), include: withUses });
    const there = new Map(files.map((file) => [file.id, file]));
    const seesFile = await fileSight(db, actor, { ...article, id: article.id });
    for (const id of ids.get("file") ?? []) {
      const file = there.get(id);
      // One that is gone tells nothing of what it hung on.
      if (file ? !seesFile(file) : !sees({ ...LOOSE, createdById: "" })) hidden.add(`file:${id}`);
    }
  }
  return { hidden, notesHidden, confidential };
}

function idsByNoun(subjects: readonly string[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const subject of new Set(subjects)) {
    const at = subject.indexOf(":");
    const noun = subject.slice(0, at);
    ids.set(noun, [...(ids.get(noun) ?? []), subject.slice(at + 1)]);
  }
  return ids;
}
