import type { Actor } from "@/lib/auth/actor";
import type { FileView } from "@/lib/contract/files";
import type { Db } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { fileSight, withUses } from "@/lib/db/find-file";

interface FileRow {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  fetchedFrom: string | null;
  finalUrl: string | null;
  fetchedAt: Date | null;
}

/** A file as screens see it. */
export function fileViewOf({ id, name, mediaType, size, sha256, fetchedFrom, finalUrl, fetchedAt }: FileRow): FileView {
  const fetched =
    fetchedAt === null
      ? null
      : { requestedUrl: fetchedFrom ?? "", finalUrl: finalUrl ?? "", at: fetchedAt.toISOString() };
  return { id, name, mediaType, size, sha256, fetched };
}

/** The pages an article was made from: fetched, and no evidence, nor taken off one by somebody whose copies are not everybody’s to see. */
export async function articlePages(db: Db, actor: Actor, article: FoundArticle): Promise<FileView[]> {
  const articleId = article.id;
  const rows = await db.file.findMany({
    where: { deskId: actor.deskId, articleId, fetchedAt: { not: null }, evidence: { none: {} } },
    include: withUses,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  if (rows.length === 0) return [];
  return rows.filter(await fileSight(db, actor, article)).map(fileViewOf);
}
