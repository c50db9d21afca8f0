import type { PlacementState } from "@/lib/domain/claims/claim";
import { stands } from "@/lib/domain/claims/place";
import type { TextRange } from "@/lib/domain/text/ranges";

/** A stretch of a version that somebody looked at and found to hold nothing to check. */
export type Wave = TextRange & { readonly memberId: string; readonly at: string };

type PlacedClaim = {
  readonly retired: object | null;
  readonly placements: readonly {
    readonly versionId: string;
    readonly state: PlacementState;
    readonly range: TextRange;
  }[];
};

/** Where claims cover words of a version: the standing places of those that are not retired. */
export function placesThatCover(claims: readonly PlacedClaim[], versionId: string): TextRange[] {
  return claims.flatMap(({ retired, placements }) =>
    retired !== null
      ? []
      : placements
          .filter((place) => place.versionId === versionId && stands(place))
          .map(({ range: { start, end } }) => ({ start, end })),
  );
}

/** The waves that count: whoever wrote the article can't wave it through. */
export function wavesThatCount<Given extends Pick<Wave, "memberId">>(
  waves: readonly Given[],
  writers: ReadonlySet<string>,
): Given[] {
  return waves.filter(({ memberId }) => !writers.has(memberId));
}
