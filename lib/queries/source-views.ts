import type { Actor } from "@/lib/auth/actor";
import type { SourceView } from "@/lib/contract/sources";
import type { Db, Prisma } from "@/lib/db/client";
import { abilities } from "@/lib/domain/policy";

interface Row extends Omit<SourceView, "createdAt" | "retraction" | "can"> {
  createdAt: Date;
  retractedAt: Date | null;
  retractedById: string | null;
  retractedReason: string | null;
}

/** Views of sources of the actor's desk, newest first, with how often each is used. `where` reads a source as `s`. */
export async function sourceViews(db: Db, actor: Actor, where: Prisma.Sql, limit: number): Promise<SourceView[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.id, s.kind::text, s.title, s.publisher, s.author, s.url, s.language, s.published_date AS "publishedDate",
           s.note, s.tier::text, s.revision, s.created_at AS "createdAt", s.created_by_id AS "createdById",
           s.retracted_at AS "retractedAt", s.retracted_by_id AS "retractedById", s.retracted_reason AS "retractedReason",
           (SELECT count(*)::int FROM evidence e
            WHERE e.desk_id = s.desk_id AND e.source_id = s.id AND e.withdrawn_at IS NULL) AS uses
    FROM source s
    WHERE s.desk_id = ${actor.deskId}::uuid AND ${where}
    ORDER BY s.created_at DESC, s.id DESC
    LIMIT ${limit}`;
  const can = abilities(["edit_source", "retract_source"], { role: actor.role, parts: [] });
  return rows.map(({ retractedAt, retractedById, retractedReason, ...row }) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    retraction:
      retractedAt && retractedById
        ? { at: retractedAt.toISOString(), byId: retractedById, reason: retractedReason ?? "" }
        : null,
    can,
  }));
}
