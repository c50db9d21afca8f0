import type { Actor } from "@/lib/auth/actor";
import type { FileView } from "@/lib/contract/files";
import type { Db } from "@/lib/db/client";

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

/** The pages an article was made from: fetched, and no evidence. */
export async function articlePages(db: Db, actor: Actor, articleId: string): Promise<FileView[]> {
  const rows = await db.file.findMany({
    where: { deskId: actor.deskId, articleId, fetchedAt: { not: null }, evidence: { none: {} } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(fileViewOf);
}
