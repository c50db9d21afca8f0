import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import type { FoundClaim } from "@/lib/db/find-claim";
import { findVersionText } from "@/lib/db/find-version";
import { cite } from "@/lib/domain/anchoring/cite";
import { stands } from "@/lib/domain/claims/place";
import { narrowed } from "@/lib/domain/fixes/difference";
import { type Patch, requirePatch } from "@/lib/domain/fixes/fix";
import { refuse } from "@/lib/domain/refusal";
import { type DocJson, OBJECT } from "@/lib/domain/text/doc";
import { lineAt } from "@/lib/domain/text/lines";
import { contains } from "@/lib/domain/text/ranges";
import { applyFixes } from "@/lib/editor/apply-fixes";

/**
 * Where a fix stands and what it says, as it is written down: inside its place or at its edge, and no longer than what it changes.
 * Refuses a place that is not the claim's or stands nowhere (`not_found`), one of an older version (`version_outdated`), words outside
 * it (`range_invalid`), and what no version could be made from.
 */
export async function wordsOfFix(
  tx: Tx,
  actor: Actor,
  article: FoundArticle,
  claim: FoundClaim,
  { placementId, ...patch }: Patch & { placementId: string },
) {
  const place = claim.placements.find(({ id }) => id === placementId);
  if (!place || !stands(place)) return refuse("not_found", { what: "placement" });
  const { currentVersionId: versionId } = article;
  if (place.versionId !== versionId) refuse("version_outdated");
  const text = await findVersionText(tx, actor, article.id, versionId);
  requirePatch(text, patch);
  if (!contains(place, patch)) refuse("range_invalid");
  if (needsTrial(text, patch)) await requireApplicable(tx, actor, versionId, patch);

  const { start, end, replacement } = narrowed(text, patch);
  return { versionId, start, end, replacement, ...cite(text, { start, end }) };
}

/** Whether the document has a say: words of several blocks, or a line that is an image or a rule. */
function needsTrial(text: string, { start, end }: Patch): boolean {
  const lines = text.slice(lineAt(text, start).start, lineAt(text, end).end);
  return lines.includes("\n") || lines.includes(OBJECT);
}

async function requireApplicable(tx: Tx, actor: Actor, versionId: string, patch: Patch): Promise<void> {
  const { doc } = await tx.version.findUniqueOrThrow({
    where: { deskId_id: { deskId: actor.deskId, id: versionId } },
    select: { doc: true },
  });
  applyFixes(doc as DocJson, [{ ...patch, id: "trial" }]);
}
