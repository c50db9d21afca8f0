import type { Actor } from "@/lib/auth/actor";
import { type Looker, maySee } from "@/lib/domain/confidential/may-see";
import { refuse } from "@/lib/domain/refusal";
import type { Db, Prisma } from "./client";
import { findHiddenClaims } from "./find-sight";

interface Place {
  id: string;
  standing: Omit<Looker, "memberId">;
}

/** A file with the evidence that decides who may see it. */
export const withUses = {
  evidence: { include: { evidence: { include: { source: true } } } },
} satisfies Prisma.FileInclude;

export type FileWithUses = Prisma.FileGetPayload<{ include: typeof withUses }>;

/**
 * Tells which files of an article an actor may see: those on evidence they may see, be it one piece of several; the pages that versions
 * were made from; and what they brought themselves and hangs on nothing. What others brought and hangs on nothing, or no more, is kept
 * as if it were off the record, since nobody has said anything of it.
 */
export async function fileSight(db: Db, actor: Actor, { id: articleId, standing }: Place) {
  const versions = await db.version.findMany({
    where: { deskId: actor.deskId, articleId },
    select: { createdAt: true },
  });
  const made = new Set(versions.map(({ createdAt }) => createdAt.getTime()));
  const looker = { memberId: actor.memberId, ...standing };
  const sees = (kept: Parameters<typeof maySee>[0]) => maySee(kept, looker, actor.at);
  const hidden = await findHiddenClaims(db, actor, articleId);
  return (file: FileWithUses): boolean => {
    const uses = file.evidence.map((each) => each.evidence);
    const open = uses.filter((use) => !hidden.has(use.claimId) || use.createdById === actor.memberId);
    if (uses.length > 0) return open.some((use) => sees(use) && sees(use.source));
    const isPageOfVersion = file.fetchedAt !== null && made.has(file.createdAt.getTime());
    if (isPageOfVersion || file.createdById === actor.memberId) return true;
    return sees({ tier: "off_record", readerIds: [], embargoUntil: null, createdById: file.createdById });
  };
}

/** A file of an article the actor was found on, which they may see; `not_found` otherwise. */
export async function findFile(db: Db, actor: Actor, article: Place, fileId: string): Promise<FileWithUses> {
  const file = await db.file.findFirst({
    where: { deskId: actor.deskId, articleId: article.id, id: fileId },
    include: withUses,
  });
  const maySeeFile = await fileSight(db, actor, article);
  return file && maySeeFile(file) ? file : refuse("not_found", { what: "file" });
}

/** Refuses (`not_found`) unless all of these are files of the article that the actor may see. */
export async function requireFiles(db: Db, actor: Actor, article: Place, fileIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(fileIds)];
  if (wanted.length === 0) return;
  const there = await db.file.findMany({
    where: { deskId: actor.deskId, articleId: article.id, id: { in: wanted } },
    include: withUses,
  });
  if (there.length < wanted.length || !there.every(await fileSight(db, actor, article))) {
    refuse("not_found", { what: "file" });
  }
}
