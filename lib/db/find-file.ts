import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "./client";

/** A file of an article the actor was found on; `not_found` otherwise. */
export async function findFile(db: Db, actor: Actor, articleId: string, fileId: string) {
  const file = await db.file.findFirst({ where: { deskId: actor.deskId, articleId, id: fileId } });
  return file ?? refuse("not_found", { what: "file" });
}

/** Refuses (`not_found`) unless all of these are files of the article. */
export async function requireFiles(db: Db, actor: Actor, articleId: string, fileIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(fileIds)];
  if (wanted.length === 0) return;
  const there = await db.file.count({ where: { deskId: actor.deskId, articleId, id: { in: wanted } } });
  if (there < wanted.length) refuse("not_found", { what: "file" });
}
