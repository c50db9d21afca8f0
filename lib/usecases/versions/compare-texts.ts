import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { type Comparison, compareVersions } from "@/lib/domain/anchoring/relocate";
import { versionTextOf } from "@/lib/domain/anchoring/version-text";
import type { DocJson } from "@/lib/domain/text/doc";

/** Where the words of earlier versions stand in the current one and in the next. */
export interface Texts {
  base: { number: number; docSha256: string; comparison: Comparison };
  /** By the version they were proposed in: fixes that were made, and those that stayed behind, then and now. */
  earlier: ReadonlyMap<string, { untilBase: Comparison; untilNext: Comparison }>;
}

/** From which version to which, and how their texts compare. */
export interface NextWay {
  articleId: string;
  from: string;
  to: string;
  texts: Texts;
}

/**
 * Compares the current version with the next one, and both with those in which fixes were proposed that have been made since or stayed
 * behind. It takes a tenth of a second for a novel, so it is done where nobody waits. Null when there is no such version.
 */
export async function compareTexts(
  db: Db,
  actor: Actor,
  where: { articleId: string; baseVersionId: string },
  next: { doc: DocJson },
): Promise<Texts | null> {
  const { articleId, baseVersionId } = where;
  const { deskId } = actor;
  const fixed = await db.fix.findMany({
    where: { deskId, articleId, state: { in: ["applied", "proposed", "accepted"] }, versionId: { not: baseVersionId } },
    distinct: ["versionId"],
    select: { versionId: true },
  });
  const versions = await db.version.findMany({
    where: { deskId, articleId, id: { in: [baseVersionId, ...fixed.map(({ versionId }) => versionId)] } },
    select: { id: true, number: true, docSha256: true, doc: true },
  });
  const base = versions.find(({ id }) => id === baseVersionId);
  if (!base) return null;
  const [baseText, nextText] = [versionTextOf(base.doc as DocJson), versionTextOf(next.doc)];
  const earlier = versions.filter(({ id }) => id !== baseVersionId);
  return {
    base: { number: base.number, docSha256: base.docSha256, comparison: compareVersions(baseText, nextText) },
    earlier: new Map(
      earlier.map(({ id, doc }) => {
        const text = versionTextOf(doc as DocJson);
        return [id, { untilBase: compareVersions(text, baseText), untilNext: compareVersions(text, nextText) }];
      }),
    ),
  };
}
