import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { findArticle } from "@/lib/db/find-article";
import { type AcceptedFix, findAcceptedFixes } from "@/lib/db/find-fix";
import type { MadeText } from "@/lib/domain/fixes/carry";
import { may } from "@/lib/domain/policy";
import { Refusal } from "@/lib/domain/refusal";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import type { DocJson } from "@/lib/domain/text/doc";
import { SEGMENTER, sentencesOf } from "@/lib/domain/text/sentences";
import { applyFixes } from "@/lib/editor/apply-fixes";
import { canonicalJson, sha256Hex } from "@/lib/runtime/digest";
import { findOverlap } from "./find-overlap";
import { keyOfFixes } from "./key-of-fixes";

/** The version that the accepted fixes of another make. `key` tells which fixes, in which wording, it was made from. */
export interface MadeVersion extends MadeText {
  readonly key: string;
  readonly before: string;
  readonly row: {
    number: number;
    doc: DocJson;
    text: string;
    docSha256: string;
    textSha256: string;
    sentences: number[];
    segmenter: string;
  };
}

/** From which version to which, by which fixes. */
export interface Way {
  articleId: string;
  from: string;
  to: string;
  fixes: readonly AcceptedFix[];
  made: MadeVersion;
}

/**
 * Makes the next version of an article without writing it; it takes a second for a novel, so it is done where nobody waits. Null when
 * there is nothing to make, which the use case then says under the lock; a Refusal when the document can't take these fixes.
 */
export async function makeVersion(
  db: Db,
  actor: Actor,
  articleId: string,
  versionId: string,
): Promise<MadeVersion | Refusal | null> {
  const article = await findArticle(db, actor, articleId);
  if (article.currentVersionId !== versionId || !may("apply_fixes", article.standing)) return null;
  const fixes = await findAcceptedFixes(db, actor, articleId, versionId);
  if (fixes.length === 0 || findOverlap(fixes)) return null;
  const version = await db.version.findUniqueOrThrow({
    where: { deskId_id: { deskId: actor.deskId, id: versionId } },
    select: { number: true, doc: true, text: true },
  });
  try {
    const { doc, map } = applyFixes(version.doc as DocJson, fixes);
    const text = canonicalText(doc);
    if (text !== map.apply(version.text)) throw new Error("The document and its text went different ways.");
    const sentences = sentencesOf(doc, article.language).flatMap(({ start, end }) => [start, end]);
    const hashes = { docSha256: sha256Hex(canonicalJson(doc)), textSha256: sha256Hex(text) };
    const row = { number: version.number + 1, doc, text, ...hashes, sentences, segmenter: SEGMENTER };
    return { key: keyOfFixes(fixes), before: version.text, text, map, row };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
