import type { Actor } from "@/lib/auth/actor";
import type { FileView } from "@/lib/contract/files";
import type { Tx } from "@/lib/db/client";
import type { HeldPage } from "@/lib/db/held-page";
import { FILES_PER_ARTICLE } from "@/lib/domain/files/file";
import { pageName } from "@/lib/domain/files/page-name";
import { refuse } from "@/lib/domain/refusal";

/** Makes a fetched page, whose bytes are kept, a file of an article that is locked or new; says what its event says. */
export async function keepPage(tx: Tx, actor: Actor, articleId: string, id: string, page: HeldPage) {
  const { deskId, memberId: createdById, at: createdAt } = actor;
  if ((await tx.file.count({ where: { deskId, articleId } })) >= FILES_PER_ARTICLE) {
    refuse("files_too_many", { most: FILES_PER_ARTICLE, on: "article" });
  }
  const { requestedUrl, finalUrl, mediaType, sha256, fetchedAt, bytes } = page;
  const file = { id, name: pageName(finalUrl, mediaType), mediaType, size: bytes.byteLength, sha256 };
  const source = { fetchedFrom: requestedUrl, finalUrl, fetchedAt };
  await tx.file.createMany({ data: { deskId, articleId, createdById, createdAt, ...file, ...source } });
  const at = fetchedAt.toISOString();
  const view: FileView = { ...file, fetched: { requestedUrl, finalUrl, at } };
  const told = { name: file.name, sha256, size: file.size, requestedUrl, finalUrl, fetchedAt: at };
  return { view, told };
}
