import type { PlacementState } from "./claim";
import { stands } from "./place";

interface KnownPlace {
  id: string;
  versionId: string;
  /** The same place in the version before. */
  fromId: string | null;
  exact: string;
  state: PlacementState;
  primary: boolean;
}

/** What the words of a claim's first place in a version were in the versions before, the latest first, each once; none where it stands nowhere. */
export function earlierWords(places: readonly KnownPlace[], versionId: string): string[] {
  const now = places.find((place) => place.versionId === versionId && place.primary);
  if (!now || now.fromId === null || !stands(now)) return [];
  const byId = new Map(places.map((place) => [place.id, place]));
  const words = new Set<string>();
  for (let at = byId.get(now.fromId); at; at = at.fromId === null ? undefined : byId.get(at.fromId)) {
    if (at.exact !== "" && at.exact !== now.exact) words.add(at.exact);
  }
  return [...words];
}
