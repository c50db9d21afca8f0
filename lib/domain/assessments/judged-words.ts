import type { PlacementState } from "../claims/claim";
import { stands } from "../claims/place";

/** A place of a claim in one version, as far as it decides whether the words are still those that were judged. */
export interface JudgedPlace {
  id: string;
  versionId: string;
  /** The same place in the version before. */
  fromId: string | null;
  exact: string;
  wordsBefore: string | null;
  state: PlacementState;
  primary: boolean;
}

/**
 * Whether a claim stands in a version on the words that were judged: every place of it is followed back to the version of the answer, and the words
 * stayed or an accepted fix made the new ones of them. Words cut as asked stay judged; words that can't be found don't. Places added
 * since are no part of what was judged.
 */
export function standsAsJudged(
  places: readonly JudgedPlace[],
  versionId: string,
  judged: { versionId: string; placementText: string },
): boolean {
  const now = places.filter((place) => place.versionId === versionId);
  const primary = now.find((place) => place.primary);
  if (!primary) return judged.placementText === "";
  if (versionId === judged.versionId) return (stands(primary) ? primary.exact : "") === judged.placementText;
  const byId = new Map(places.map((place) => [place.id, place]));
  return now.every((place) => {
    const words = wordsJudged(byId, place, judged);
    return words === "new" ? !place.primary : words === "same";
  });
}

function wordsJudged(
  byId: ReadonlyMap<string, JudgedPlace>,
  place: JudgedPlace,
  judged: { versionId: string; placementText: string },
): "same" | "changed" | "new" {
  let at = place;
  while (at.versionId !== judged.versionId) {
    const before = at.fromId === null ? undefined : byId.get(at.fromId);
    if (!before) return place.primary && standsFor(at, judged.placementText) ? "same" : "new";
    if (at.state === "orphaned" || !(standsFor(at, before.exact) || standsFor(at, wordsAt(before, byId, judged)))) {
      return "changed";
    }
    at = before;
  }
  return place.primary && at.primary && at.exact !== judged.placementText ? "changed" : "same";
}

/** The words of the same place in the version that was judged. */
function wordsAt(
  place: JudgedPlace,
  byId: ReadonlyMap<string, JudgedPlace>,
  judged: { versionId: string },
): string | null {
  let at: JudgedPlace | undefined = place;
  while (at && at.versionId !== judged.versionId) at = at.fromId === null ? undefined : byId.get(at.fromId);
  return at?.exact ?? null;
}

const standsFor = ({ exact, wordsBefore }: JudgedPlace, words: string | null): boolean =>
  words !== null && (exact === words || wordsBefore === words);
