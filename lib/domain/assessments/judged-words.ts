import type { PlacementState } from "../claims/claim";
import { stands } from "../claims/place";

/** A place of a claim in one version, as far as it decides whether the words are still those that were judged. */
export interface JudgedPlace {
  id: string;
  versionId: string;
  /** The same place in the version before. */
  fromId: string | null;
  /** UTF-16 code units of its version. */
  start: number;
  end: number;
  exact: string;
  wordsBefore: string | null;
  state: PlacementState;
  primary: boolean;
}

/** The words of a claim when somebody answered: those of its first place, and the edges of all. */
interface JudgedWords {
  versionId: string;
  placementText: string;
  /** As `edgesOf` gives them; empty for answers from before they were kept. */
  edges: readonly number[];
}

/** The edges of all places of a claim that stand in a version, in the order of the text: start, end, start, end … */
export function edgesOf(
  places: readonly Pick<JudgedPlace, "versionId" | "start" | "end" | "state">[],
  versionId: string,
): number[] {
  return places
    .filter((place) => place.versionId === versionId && stands(place))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .flatMap(({ start, end }) => [start, end]);
}

/**
 * Whether a claim stands in a version on the words that were judged: in the version of the answer no place has come or moved since, every place is
 * followed back to there, and the words stayed or an accepted fix made the new ones of them. Words cut as asked stay judged; words that
 * can't be found don't, nor do those of a place that was added since: nobody judged them. A place taken away leaves what was judged,
 * unless it was the first, whose words the answer is about.
 */
export function standsAsJudged(places: readonly JudgedPlace[], versionId: string, judged: JudgedWords): boolean {
  if (!edgesAsJudged(places, judged)) return false;
  const now = places.filter((place) => place.versionId === versionId);
  const primary = now.find((place) => place.primary);
  if (!primary) return judged.placementText === "";
  if (versionId === judged.versionId) return (stands(primary) ? primary.exact : "") === judged.placementText;
  const byId = new Map(places.map((place) => [place.id, place]));
  return now.every((place) => wordsJudged(byId, place, judged) === "same");
}

/** Whether all places in the version of the answer have the edges they had then. */
function edgesAsJudged(places: readonly JudgedPlace[], { versionId, placementText, edges }: JudgedWords): boolean {
  if (edges.length === 0 && placementText !== "") return true;
  const then = new Set(pairsOf(edges));
  // A point in the text holds no words nobody judged; older answers about such a point did not keep it.
  const counted = edges.length === 0 ? places.filter(({ start, end }) => end > start) : places;
  return pairsOf(edgesOf(counted, versionId)).every((pair) => then.has(pair));
}

const pairsOf = (edges: readonly number[]): string[] =>
  edges.flatMap((start, index) => (index % 2 === 0 ? [`${start} ${edges[index + 1]}`] : []));

function wordsJudged(
  byId: ReadonlyMap<string, JudgedPlace>,
  place: JudgedPlace,
  judged: JudgedWords,
): "same" | "changed" {
  let at = place;
  while (at.versionId !== judged.versionId) {
    const before = at.fromId === null ? undefined : byId.get(at.fromId);
    if (!before) return place.primary && standsFor(at, judged.placementText) ? "same" : "changed";
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
