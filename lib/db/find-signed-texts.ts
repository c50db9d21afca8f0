import type { ArticleState, Purpose } from "@/lib/domain/articles/article";
import { rolesThatReadAllArticles } from "@/lib/domain/policy";
import { type Db, Prisma } from "./client";

/** A signed text that somebody may know of. */
export interface SignedText {
  deskId: string;
  desk: string;
  articleId: string;
  title: string;
  state: ArticleState;
  purpose: Purpose;
  signOffId: string;
  versionId: string;
  versionNumber: number;
  textSha256: string;
  completedAt: Date;
  /** Whether the person may open it: a stranger is told of what is published, and sees no more. */
  readable: boolean;
}

/** What a text is looked for by: its hashes, its first line, or the article it should be. */
export interface LookedFor {
  hashes: readonly string[];
  words: readonly string[];
  title: string;
  articleId: string | null;
}

const MOST = 10;

/**
 * The texts signed whole, of sign-offs that stand, which might be the one that is held against them: of articles that run, and for a
 * person (null: nobody) also of those they may read. What is being corrected runs as it was signed before that; a correction that is
 * signed runs once somebody moved the article on. The same statement whoever asks, so that nobody learns from its time either.
 */
export function findSignedTexts(db: Db, userId: string | null, sought: LookedFor): Promise<SignedText[]> {
  const reads = Prisma.sql`EXISTS (
    SELECT 1 FROM member m
    WHERE m.desk_id = a.desk_id AND m.user_id = ${userId}::uuid AND m.disabled_at IS NULL
      AND (m.role::text = ANY(${[...rolesThatReadAllArticles]}::text[]) OR EXISTS (
        SELECT 1 FROM part p WHERE p.desk_id = a.desk_id AND p.article_id = a.id AND p.member_id = m.id)))`;
  return db.$queryRaw<SignedText[]>`
    SELECT * FROM (
      SELECT s.desk_id AS "deskId", d.name AS desk, a.id AS "articleId", a.title, a.state::text, a.purpose::text,
             s.id AS "signOffId", s.version_id AS "versionId", v.number AS "versionNumber", s.text_sha256 AS "textSha256",
             s.completed_at AS "completedAt", ${reads} AS readable,
             a.state IN ('published', 'corrected') OR (a.state = 'correcting' AND EXISTS (
               SELECT 1 FROM event e WHERE e.desk_id = s.desk_id AND e.stream_type = 'article' AND e.stream_id = s.article_id
                 AND e.seq > s.chain_seq AND e.type = 'article_moved')) AS is_out,
             CASE WHEN s.text_sha256 = ANY(${[...sought.hashes]}::text[]) THEN 0
                  WHEN s.words_sha256 = ANY(${[...sought.words]}::text[]) THEN 1 ELSE 2 END AS rank
      FROM sign_off s
      JOIN article a ON a.desk_id = s.desk_id AND a.id = s.article_id
      JOIN desk d ON d.id = s.desk_id
      JOIN version v ON v.desk_id = s.desk_id AND v.id = s.version_id
      WHERE s.voided_at IS NULL AND s.completed_at IS NOT NULL
        AND (s.text_sha256 = ANY(${[...sought.hashes]}::text[]) OR s.words_sha256 = ANY(${[...sought.words]}::text[])
             OR a.id = ${sought.articleId}::uuid OR lower(a.title) = lower(${sought.title}))
    ) found
    WHERE readable OR is_out
    ORDER BY rank, readable DESC, "completedAt" DESC, "signOffId" LIMIT ${MOST}`;
}
