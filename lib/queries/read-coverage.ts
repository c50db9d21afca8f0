import type { Actor } from "@/lib/auth/actor";
import type { CoverageView } from "@/lib/contract/coverage";
import { type Db, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { type FoundArticle, findArticle } from "@/lib/db/find-article";
import { ledgerOf } from "@/lib/domain/coverage/coverage";
import type { Fact } from "@/lib/domain/coverage/fact";
import { byRole, bySection, type Figures, type PartFigures } from "@/lib/domain/coverage/figures";
import { type WavedNumber, wavedNumbers } from "@/lib/domain/coverage/waved-numbers";
import { placesThatCover } from "@/lib/domain/coverage/what-counts";
import type { BlockRole } from "@/lib/domain/text/doc";
import type { TextRange } from "@/lib/domain/text/ranges";
import { coverageBaseOf } from "./coverage-base-of";
import { wavesOver } from "./list-waves";

/** What of a version is covered, in offsets of its text. */
export interface Coverage {
  versionId: string;
  complete: boolean;
  figures: Figures;
  sections: (PartFigures & { heading: TextRange | null; level: number | null })[];
  roles: (PartFigures & { role: BlockRole })[];
  /** The sentences that are untouched or half covered. */
  untouched: TextRange[];
  openFacts: Fact[];
  wavedWithNumbers: WavedNumber[];
}

/** What of an article's current version is covered, as the database has it now; also inside a transaction. */
export async function coverageOf(
  db: Db,
  actor: Actor,
  article: Pick<FoundArticle, "id" | "language" | "currentVersionId">,
): Promise<Coverage> {
  const { id: articleId, currentVersionId: versionId } = article;
  const base = await coverageBaseOf(db, actor, article);
  const placements = await db.placement.findMany({
    where: { deskId: actor.deskId, articleId, versionId, claim: { retiredAt: null } },
    select: { versionId: true, state: true, start: true, end: true },
  });
  const standing = placements.map(({ start, end, ...place }) => ({ ...place, range: { start, end } }));
  const waves = (await wavesOver(db, actor, articleId, versionId)).filter(({ counts }) => counts);
  const ledger = ledgerOf(base, {
    claims: placesThatCover([{ retired: null, placements: standing }], versionId),
    waves,
  });
  const { sentences } = ledger;
  return {
    versionId,
    complete: ledger.complete,
    figures: ledger.figures,
    sections: bySection(ledger),
    roles: byRole(ledger),
    untouched: sentences.flatMap(({ state, range }) => (state === "untouched" || state === "half" ? [range] : [])),
    openFacts: sentences.flatMap(({ facts }) =>
      facts.filter(({ by }) => by === null).map(({ start, end, rule }) => ({ start, end, rule })),
    ),
    wavedWithNumbers: wavedNumbers(ledger, waves),
  };
}

/** The same for the API; null for what others published, where only chosen claims are checked. */
export function readCoverage(actor: Actor, articleId: string): Promise<{ coverage: CoverageView | null }> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    if (article.purpose !== "own_copy") return { coverage: null };
    const { sections, roles, untouched, openFacts, wavedWithNumbers, ...coverage } = await coverageOf(
      db,
      actor,
      article,
    );
    const part = <Part extends PartFigures>(each: Part) => ({ ...each, hole: each.hole && utf16(each.hole) });
    return {
      coverage: {
        ...coverage,
        sections: sections.map((each) => ({ ...part(each), heading: each.heading && utf16(each.heading) })),
        roles: roles.map(part),
        untouched: untouched.map(utf16),
        openFacts: openFacts.map((fact) => ({ ...utf16(fact), rule: fact.rule })),
        wavedWithNumbers: wavedWithNumbers.map(({ start, end, ...fact }) => ({ ...utf16({ start, end }), ...fact })),
      },
    };
  });
}

function utf16({ start, end }: TextRange) {
  return { unit: "utf16" as const, start, end };
}
