import type { Actor } from "@/lib/auth/actor";
import type { SourceView } from "@/lib/contract/sources";
import type { Db, Prisma } from "@/lib/db/client";
import { noteLooks, type Way } from "@/lib/db/note-looks";
import { visibleEvidence, visibleNotes, visibleSources } from "@/lib/db/seen-by";
import { isConfidential } from "@/lib/domain/confidential/may-see";
import { abilities } from "@/lib/domain/policy";

interface Row extends Omit<SourceView, "createdAt" | "retraction" | "can" | "embargoUntil" | "noteRedacted"> {
  createdAt: Date;
  embargoUntil: Date | null;
  noteSeen: boolean;
  retractedAt: Date | null;
  retractedById: string | null;
  retractedReason: string | null;
}

/**
 * Views of sources of the actor's desk that they may see, newest first, with how often each is used as far as they may see that. One that
 * is kept from them is as one that is not there, or a search would tell its name. `where` reads a source as `s`.
 */
export async function sourceViews(
  db: Db,
  actor: Actor,
  where: Prisma.Sql,
  limit: number,
  way: Way,
): Promise<SourceView[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.id, s.kind::text, s.title, s.publisher, s.author, s.url, s.language, s.published_date AS "publishedDate",
           s.note, s.tier::text, s.reader_ids AS "readerIds", s.embargo_until AS "embargoUntil", s.note_tier::text AS "noteTier",
           ${visibleNotes(actor)} AS "noteSeen", s.revision, s.created_at AS "createdAt", s.created_by_id AS "createdById",
           s.retracted_at AS "retractedAt", s.retracted_by_id AS "retractedById", s.retracted_reason AS "retractedReason",
           (SELECT count(*)::int FROM evidence e
            WHERE e.desk_id = s.desk_id AND e.source_id = s.id AND e.withdrawn_at IS NULL AND ${visibleEvidence(actor)}) AS uses
    FROM source s
    WHERE s.desk_id = ${actor.deskId}::uuid AND ${visibleSources(actor)} AND ${where}
    ORDER BY s.created_at DESC, s.id DESC
    LIMIT ${limit}`;
  const can = abilities(["edit_source", "retract_source"], { role: actor.role, parts: [] });
  const looks = rows.filter((row) => isConfidential(row, actor.at) || (row.noteSeen && isNoteKept(row, actor.at)));
  noteLooks(
    actor,
    way,
    looks.map(({ id, tier }) => ({ subject: `source:${id}`, tier, articleId: null })),
  );
  return rows.map(({ retractedAt, retractedById, retractedReason, noteSeen, ...row }) => ({
    ...row,
    note: noteSeen ? row.note : "",
    noteRedacted: row.note !== "" && !noteSeen,
    embargoUntil: row.embargoUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    retraction:
      retractedAt && retractedById
        ? { at: retractedAt.toISOString(), byId: retractedById, reason: retractedReason ?? "" }
        : null,
    can,
  }));
}

function isNoteKept(
  { note, noteTier, embargoUntil }: Pick<Row, "note" | "noteTier" | "embargoUntil">,
  now: Date,
): boolean {
  return note !== "" && isConfidential({ tier: noteTier, embargoUntil }, now);
}
