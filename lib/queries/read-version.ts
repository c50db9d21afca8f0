import type { Actor } from "@/lib/auth/actor";
import type { VersionView } from "@/lib/contract/articles";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle } from "@/lib/db/find-article";
import { refuse } from "@/lib/domain/refusal";

/** One version of an article's text; it never changes. */
export function readVersion(actor: Actor, articleId: string, versionId: string): Promise<VersionView> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    await findArticle(db, actor, articleId);
    const row = await db.version.findFirst({ where: { deskId: actor.deskId, articleId, id: versionId } });
    if (!row) return refuse("not_found", { what: "version" });
    const { id, number, text, docSha256, textSha256, sentences, segmenter, createdAt } = row;
    const doc = row.doc as Record<string, unknown>;
    return {
      id,
      number,
      doc,
      text,
      docSha256,
      textSha256,
      sentences,
      segmenter,
      createdAt: createdAt.toISOString(),
    };
  });
}
