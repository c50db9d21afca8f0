import type { Role } from "@/lib/domain/desk/member";
import { rolesThatReadAllArticles } from "@/lib/domain/policy";
import type { Db } from "./client";

/** What somebody whose session holds may hear of on a desk, now. */
export interface Watcher {
  memberId: string;
  role: Role;
  /** The articles they have a part on; others they read by their role, or not at all. */
  articleIds: ReadonlySet<string>;
}

interface Row {
  idHash: string;
  memberId: string;
  role: Role;
  articleIds: string[];
}

/** Of these sessions the ones that hold and whose person works on the desk, by hash. Everybody else is not in the answer. */
export async function findWatchers(
  db: Db,
  deskId: string,
  idHashes: string[],
  now: Date,
  idleSince: Date,
): Promise<Map<string, Watcher>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.id_hash AS "idHash", m.id AS "memberId", m.role::text,
           ARRAY(SELECT DISTINCT p.article_id::text FROM part p
                 WHERE p.desk_id = m.desk_id AND p.member_id = m.id) AS "articleIds"
    FROM session s
    JOIN "user" u ON u.id = s.user_id AND u.disabled_at IS NULL
    JOIN member m ON m.desk_id = ${deskId}::uuid AND m.user_id = u.id AND m.disabled_at IS NULL
    WHERE s.id_hash = ANY(${idHashes}) AND s.revoked_at IS NULL
      AND s.expires_at > ${now}::timestamptz AND s.last_seen_at > ${idleSince}::timestamptz`;
  return new Map(
    rows.map(({ idHash, memberId, role, articleIds }) => [idHash, { memberId, role, articleIds: new Set(articleIds) }]),
  );
}

/** Whether they may know that this article changed: as findArticle would answer them. */
export function mayHearOfArticle({ role, articleIds }: Watcher, articleId: string): boolean {
  return rolesThatReadAllArticles.includes(role) || articleIds.has(articleId);
}
