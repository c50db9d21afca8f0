import type { Actor } from "@/lib/auth/actor";
import type { ArticleView } from "@/lib/contract/articles";
import { type Db, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle } from "@/lib/db/find-article";
import { visibleSources } from "@/lib/db/seen-by";
import type { PartName } from "@/lib/domain/articles/article";
import { abilitiesOn } from "@/lib/domain/articles/state-rules";
import { articlePages } from "./file-views";

type Stored = Omit<ArticleView, "deadlineAt" | "archivedAt" | "createdAt" | "cursor" | "pages" | "can">;

interface Row extends Stored {
  deadlineAt: Date | null;
  archivedAt: Date | null;
  createdAt: Date;
  parts: { memberId: string; part: PartName }[];
  seq: number;
  epoch: string;
}

/** An article without its words, with the place in its stream from which changes are to be asked. */
export function readArticle(actor: Actor, articleId: string): Promise<ArticleView> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const found = await findArticle(db, actor, articleId);
    // One statement, so that the cursor and the row are of one moment.
    const rows = await db.$queryRaw<Row[]>`
      SELECT a.id, a.purpose::text, a.state::text, a.title, a.byline, a.publisher, a.canonical_url AS "canonicalUrl",
             a.published_at AS "publishedAt", a.language, a.derived_from AS "derivedFrom", a.derived_from_id AS "derivedFromId", a.deadline_at AS "deadlineAt",
             a.archived_at AS "archivedAt", a.created_at AS "createdAt", a.created_by_id AS "createdById", a.revision,
             a.current_version_id AS "versionId", v.number AS "versionNumber",
             (SELECT json_build_object('id', o.id, 'textSha256', o.text_sha256, 'complete', o.completed_at IS NOT NULL,
                                       'voided', o.voided_at IS NOT NULL)
              FROM sign_off o WHERE o.desk_id = a.desk_id AND o.article_id = a.id
              ORDER BY o.created_at DESC, o.chain_seq DESC LIMIT 1) AS "signOff", s.last_seq AS seq, i.epoch::text,
             (SELECT coalesce(json_agg(json_build_object('memberId', p.member_id, 'part', p.part)
                                       ORDER BY p.part, p.assigned_at, p.member_id), '[]')
              FROM part p WHERE p.desk_id = a.desk_id AND p.article_id = a.id) AS parts
      FROM article a
      JOIN version v ON v.desk_id = a.desk_id AND v.id = a.current_version_id
      JOIN stream s ON s.desk_id = a.desk_id AND s.stream_type = 'article' AND s.stream_id = a.id
      CROSS JOIN instance i
      WHERE a.desk_id = ${actor.deskId}::uuid AND a.id = ${articleId}::uuid`;
    const pages = await articlePages(db, actor, found);
    const row = rows[0];
    if (!row) throw new Error("an article without a stream");
    const { seq, epoch, deadlineAt, archivedAt, createdAt, ...stored } = row;
    const origin = row.derivedFromId === null ? [] : await seenSource(db, actor, row.derivedFromId);
    return {
      ...stored,
      derivedFromId: origin[0]?.id ?? null,
      pages,
      deadlineAt: deadlineAt?.toISOString() ?? null,
      archivedAt: archivedAt?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
      cursor: { seq, epoch },
      can: abilitiesOn(
        [
          "edit_article",
          "move_article",
          "archive_article",
          "assign_part",
          "record_claim",
          "edit_claim",
          "retire_claim",
          "attach_evidence",
          "assess_claim",
          "export_article",
          "wave_words",
          "propose_fix",
          "decide_fix",
          "apply_fixes",
          "bring_version",
          "confirm_placement",
          "ask_writer",
          "answer_query",
          "plan_call",
          "ask_for_reply",
          "pin_source",
          "discuss",
          "initial_pass",
          "sign_off",
          "override_duties",
          "read_access_log",
        ],
        found,
      ),
    };
  });
}

/** The id of a source, unless it is kept from the reader. */
function seenSource(db: Db, actor: Actor, sourceId: string): Promise<{ id: string }[]> {
  return db.$queryRaw`
    SELECT s.id FROM source s WHERE s.desk_id = ${actor.deskId}::uuid AND s.id = ${sourceId}::uuid AND ${visibleSources(actor)}`;
}
