import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { type CoverageBase, coverageBase } from "@/lib/domain/coverage/coverage-base";
import type { Fact } from "@/lib/domain/coverage/fact";
import { factsOf } from "@/lib/domain/coverage/facts";
import { refuse } from "@/lib/domain/refusal";
import { leafBlocks } from "@/lib/domain/text/canonical-text";
import type { DocJson } from "@/lib/domain/text/doc";
import { rangesFrom } from "@/lib/domain/text/ranges";

export type VersionFacts = CoverageBase & { readonly facts: readonly Fact[] };

/** Versions never change and their facts cost a tenth of a second for 20,000 words: some are kept, by the length of their texts. */
const MOST_KEPT = 4_000_000;
const bases = new Map<string, VersionFacts>();
let kept = 0;

/** What has to be covered of a version (the current one where none is named) of an article the actor was found on. */
export async function coverageBaseOf(
  db: Db,
  actor: Actor,
  { id: articleId, language, currentVersionId }: Pick<FoundArticle, "id" | "language" | "currentVersionId">,
  versionId = currentVersionId,
): Promise<VersionFacts> {
  // Names of months and units are those of the article's language, which can be edited.
  const key = `${actor.deskId} ${articleId} ${versionId} ${language}`;
  const known = bases.get(key);
  if (known) return known;
  const row = await db.version.findFirst({
    where: { deskId: actor.deskId, articleId, id: versionId },
    select: { doc: true, text: true, sentences: true },
  });
  if (!row) return refuse("not_found", { what: "version" });
  const blocks = leafBlocks(row.doc as unknown as DocJson);
  const version = { text: row.text, blocks, sentences: rangesFrom(row.sentences), language };
  const facts = factsOf(version);
  const base = { ...coverageBase({ ...version, facts }), facts };
  keep(key, base);
  return base;
}

function keep(key: string, base: VersionFacts): void {
  kept += base.text.length - (bases.get(key)?.text.length ?? 0);
  bases.set(key, base);
  for (const [oldest, { text }] of bases) {
    if (kept <= MOST_KEPT) return;
    bases.delete(oldest);
    kept -= text.length;
  }
}
