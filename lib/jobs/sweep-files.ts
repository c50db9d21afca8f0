import type { Tx } from "@/lib/db/client";
import { event, type NewEvent } from "@/lib/domain/events";

const BATCH = 100;

interface Row {
  id: string;
  articleId: string;
  name: string;
  sha256: string;
  size: number;
  evidenceIds: string[];
  claimIds: string[];
}

/**
 * Takes away files all of whose evidence was withdrawn before that moment; their names and hashes stay in the record. Bytes go once no
 * other file of the desk has them. Answers what to tell, for each article.
 */
export async function sweepFiles(
  tx: Tx,
  deskId: string,
  before: Date | null,
): Promise<{ count: number; events: NewEvent[] }> {
  if (before === null) return { count: 0, events: [] };
  const articles = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM article a WHERE a.desk_id = ${deskId}::uuid AND EXISTS (
      SELECT FROM evidence e JOIN evidence_file f ON f.desk_id = e.desk_id AND f.evidence_id = e.id
      WHERE e.desk_id = a.desk_id AND e.article_id = a.id AND e.withdrawn_at < ${before}::timestamptz)
    ORDER BY a.id FOR NO KEY UPDATE OF a`;
  if (articles.length === 0) return { count: 0, events: [] };
  const rows = await tx.$queryRaw<Row[]>`
    SELECT f.id, f.article_id AS "articleId", f.name, f.sha256, f.size,
           array_agg(DISTINCT e.id::text) AS "evidenceIds", array_agg(DISTINCT e.claim_id::text) AS "claimIds"
    FROM file f
    JOIN evidence_file l ON l.desk_id = f.desk_id AND l.file_id = f.id
    JOIN evidence e ON e.desk_id = l.desk_id AND e.id = l.evidence_id
    WHERE f.desk_id = ${deskId}::uuid AND f.article_id = ANY(${articles.map(({ id }) => id)}::uuid[])
    GROUP BY f.desk_id, f.id HAVING bool_and(coalesce(e.withdrawn_at < ${before}::timestamptz, false))
    ORDER BY f.article_id, f.id LIMIT ${BATCH}`;
  const ids = rows.map(({ id }) => id);
  const hashes = [...new Set(rows.map(({ sha256 }) => sha256))];
  await tx.evidenceFile.deleteMany({ where: { deskId, fileId: { in: ids } } });
  await tx.file.deleteMany({ where: { deskId, id: { in: ids } } });
  await tx.fileContent.deleteMany({ where: { deskId, sha256: { in: hashes }, files: { none: {} } } });
  return { count: rows.length, events: [...byArticle(rows)].map(([articleId, files]) => tell(articleId, files)) };
}

function byArticle(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.articleId, [...(found.get(row.articleId) ?? []), row]);
  return found;
}

function tell(articleId: string, rows: readonly Row[]): NewEvent {
  const files = rows.map(({ id, name, sha256, size }) => ({ id, name, sha256, size }));
  const subjects = rows.flatMap((row) => [
    ...row.claimIds.map((id) => `claim:${id}`),
    ...row.evidenceIds.map((id) => `evidence:${id}`),
    `file:${row.id}`,
  ]);
  return event({ type: "article", id: articleId }, "files_swept", { files }, [
    `article:${articleId}`,
    ...new Set(subjects),
  ]);
}
