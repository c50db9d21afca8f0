import type { ClaimView } from "@/lib/contract/claims";
import type { FixView } from "@/lib/contract/fixes";
import { isOpenFix, overlap } from "@/lib/domain/fixes/fix";

export interface ListedFix {
  claim: ClaimView;
  fix: FixView;
}

/** The open fixes of a version in the order of the text, those of the same words together, and all others. */
export function fixGroups(
  claims: readonly ClaimView[],
  versionId: string,
): { groups: ListedFix[][]; rest: ListedFix[] } {
  const all = claims
    .filter((claim) => claim.retired === null)
    .flatMap((claim) => claim.fixes.map((fix): ListedFix => ({ claim, fix })))
    .sort((a, b) => a.fix.range.start - b.fix.range.start || a.fix.range.end - b.fix.range.end);
  const isListed = ({ fix }: ListedFix) => isOpenFix(fix.state) && fix.versionId === versionId;
  const groups: ListedFix[][] = [];
  for (const listed of all.filter(isListed)) {
    const last = groups.at(-1);
    if (last?.some(({ fix }) => overlap(fix.range, listed.fix.range))) last.push(listed);
    else groups.push([listed]);
  }
  return { groups, rest: all.filter((listed) => !isListed(listed)) };
}
