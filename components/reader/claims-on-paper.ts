import { labelOfClaim, labelOfDraft, type ShownLabel } from "@/lib/client/labels";
import type { ClaimView } from "@/lib/contract/claims";
import type { ScaleView } from "@/lib/contract/desks";
import { stands } from "@/lib/domain/claims/place";
import type { TextRange } from "@/lib/domain/text/ranges";
import type { ClaimControl } from "@/lib/editor/claim-controls";
import type { ClaimMark } from "@/lib/editor/claim-marks";
import { claimWords } from "@/lib/words/claims";
import { readerWords } from "@/lib/words/reader";

/** What decides which claims are drawn and how. */
export interface PaperView {
  versionId: string;
  claims: readonly ClaimView[];
  shown: ReadonlySet<string>;
  selectedId: string | null;
  retired: boolean;
  scales: readonly ScaleView[];
}

/** The places of a claim in a version, in the order of the text. */
export function placesIn(claim: ClaimView, versionId: string): TextRange[] {
  return claim.placements
    .filter((place) => place.versionId === versionId && stands(place))
    .map(({ range: { start, end } }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where a claim begins in a version; null when it stands on no words of it. */
export function startOf(claim: ClaimView, versionId: string): number | null {
  return placesIn(claim, versionId)[0]?.start ?? null;
}

/** Retired claims are drawn only while the filter asks for them, or one is chosen. */
function drawn({ claims, retired, selectedId }: PaperView): ClaimView[] {
  return claims.filter((claim) => claim.retired === null || retired || claim.id === selectedId);
}

/** The claims as marks over the text; those the filter hides step back. */
export function marksOf(view: PaperView): ClaimMark[] {
  return drawn(view).flatMap((claim): ClaimMark[] => {
    const ranges = placesIn(claim, view.versionId).filter(({ start, end }) => start < end);
    if (ranges.length === 0) return [];
    const selected = claim.id === view.selectedId;
    const appearance = labelOfClaim(view.scales, claim).family;
    return [{ claimId: claim.id, ranges, appearance, selected, dimmed: !selected && !view.shown.has(claim.id) }];
  });
}

/** One control per claim that stands in the text, which holds its name. */
export function controlsOf(view: PaperView, scale: ScaleView): ClaimControl[] {
  return drawn(view).flatMap((claim): ClaimControl[] => {
    const [first] = placesIn(claim, view.versionId);
    if (!first) return [];
    const label = labelOfClaim(view.scales, claim);
    return [
      {
        claimId: claim.id,
        offset: first.start,
        name: nameOf(claim, label, labelOfDraft(scale, claim)),
        insertion: first.start === first.end,
        appearance: label.family,
      },
    ];
  });
}

/** A claim in one sentence, as it is read out. */
export function nameOf(claim: ClaimView, label: ShownLabel, draft: ShownLabel | null): string {
  return readerWords.control({
    number: claim.number,
    kind: claimWords.kinds[claim.kind],
    speaker: claim.speaker,
    label: claim.retired ? readerWords.retired : label.name,
    draft: draft ? readerWords.draft(draft.name) : "",
    says: claim.statement || claim.placements[0]?.exact || readerWords.noWords,
  });
}
