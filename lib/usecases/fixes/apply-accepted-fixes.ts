import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { applyFixes as endpoint } from "@/lib/contract/fixes";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { type AcceptedFix, findAcceptedFixes } from "@/lib/db/find-fix";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { Refusal, refuse } from "@/lib/domain/refusal";
import { carryOver } from "./carry-over";
import { findOverlap } from "./find-overlap";
import { keyOfFixes } from "./key-of-fixes";
import { makeVersion } from "./make-version";

/**
 * Makes the next version from the accepted fixes: exactly those the person looked at. Places, waves, pins and open fixes are carried over
 * by the positions of the edits. Whoever applies fixes does not become a writer.
 */
export async function applyAcceptedFixes(
  actor: Actor,
  articleId: string,
  { commandId, versionId, baseVersionId, fixIds }: BodyOf<typeof endpoint>,
) {
  const made = await whileDatabaseAnswers(() => makeVersion(reading(), actor, articleId, baseVersionId));
  const request = { articleId, versionId, baseVersionId, fixIds };

  return perform(actor, { name: "applyFixes", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("apply_fixes", article);
    if (article.purpose === "published") refuse("fixes_not_here");
    if (article.currentVersionId !== baseVersionId) refuse("version_outdated");
    const fixes = await findAcceptedFixes(tx, actor, articleId, baseVersionId);
    if (fixes.length === 0) refuse("fixes_none_accepted");
    requireLookedAt(fixes, fixIds);
    if (made instanceof Refusal) throw made;
    if (made?.key !== keyOfFixes(fixes)) return refuse("fixes_changed");

    const { deskId, memberId: createdById, at: createdAt } = actor;
    const written = { deskId, articleId, origin: "fixes_applied" as const, basedOnId: baseVersionId };
    await tx.version.createMany({ data: { ...made.row, ...written, id: versionId, createdById, createdAt } });
    const subjects = await carryOver(tx, actor, { articleId, from: baseVersionId, to: versionId, fixes, made });
    await tx.article.update({
      where: { deskId_id: { deskId, id: articleId } },
      data: { currentVersionId: versionId, revision: { increment: 1 } },
    });

    const { number, textSha256, docSha256 } = made.row;
    const told = event(
      { type: "article", id: articleId },
      "fixes_applied",
      {
        ...{ versionId, versionNumber: number, basedOnId: baseVersionId, textSha256, docSha256 },
        fixes: fixes.map(({ id: fixId, claim, exact, replacement }) => ({
          ...{ fixId, number: claim.number, exact, replacement },
        })),
      },
      [`article:${articleId}`, `version:${versionId}`, ...subjects],
    );
    return { events: [told], result: { versionId, number } };
  });
}

/** Refuses others than the fixes that were shown, and two that can't both be made. */
function requireLookedAt(fixes: readonly AcceptedFix[], fixIds: readonly string[]): void {
  const shown = new Set(fixIds);
  if (shown.size !== fixes.length || !fixes.every(({ id }) => shown.has(id))) refuse("fixes_changed");
  const both = findOverlap(fixes);
  if (both) refuse("fixes_overlap", { fixId: both[0].id, number: both[0].claim.number, words: both[0].replacement });
}
