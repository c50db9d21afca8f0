import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { type Comparison, carryRange, mapRange } from "@/lib/domain/anchoring/relocate";
import { isOpenFix } from "@/lib/domain/fixes/fix";
import { lookForFix } from "@/lib/domain/fixes/look-for";
import type { TextRange } from "@/lib/domain/text/ranges";
import type { NextWay } from "./compare-texts";

type Fix = Awaited<ReturnType<typeof findFixes>>[number];

/** What a version from outside made of a fix. */
interface FixFate {
  fix: Fix;
  /** `undone`: it had been made, and the old words stand there again. */
  fate: "applied" | "carried" | "undone";
  /** Where its words stand in the next version; null for what is applied. */
  range: TextRange | null;
}

export interface FixFates {
  changed: FixFate[];
  /** The accepted ones of the version before that the next one holds. */
  found: Fix[];
}

function findFixes(tx: Tx, { deskId }: Actor, { articleId, from }: NextWay) {
  return tx.fix.findMany({
    where: { deskId, articleId, OR: [{ versionId: from }, { state: { in: ["applied", "proposed", "accepted"] } }] },
    orderBy: [{ start: "asc" }, { id: "asc" }],
  });
}

/**
 * Looks for the fixes of an article in its next version, those too that stayed behind in an earlier one. Open ones that are found there are
 * applied; the others go along with their words, and stay behind when their words are not there, to be made in another way or refused. One
 * that had been made and is not any more is accepted again.
 */
export async function fateOfFixes(tx: Tx, actor: Actor, way: NextWay): Promise<FixFates> {
  const { base, earlier } = way.texts;
  const changed: FixFate[] = [];
  for (const fix of await findFixes(tx, actor, way)) {
    if (fix.state === "applied") {
      const texts = earlier.get(fix.versionId);
      if (!texts || look(texts.untilBase, fix).outcome !== "applied") continue;
      const now = look(texts.untilNext, fix);
      const range = now.outcome === "not_applied" ? (mapRange(texts.untilNext, fix) ?? now.range) : null;
      if (range) changed.push({ fix, fate: "undone", range });
      continue;
    }
    const comparison = fix.versionId === way.from ? base.comparison : earlier.get(fix.versionId)?.untilNext;
    if (!comparison) continue;
    if (isOpenFix(fix.state) && look(comparison, fix).outcome === "applied") {
      changed.push({ fix, fate: "applied", range: null });
      continue;
    }
    const range = mapRange(comparison, fix);
    if (range) changed.push({ fix, fate: "carried", range });
  }
  const found = changed.filter(
    ({ fix, fate }) => fate === "applied" && fix.state === "accepted" && fix.versionId === way.from,
  );
  return { changed, found: found.map(({ fix }) => fix) };
}

function look(comparison: Comparison, fix: Fix) {
  const { before, after } = comparison;
  return lookForFix(before.text, after.text, fix, (range) => carryRange(comparison, range));
}
