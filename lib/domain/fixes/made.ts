import type { Disposition } from "../assessments/assessment";
import type { PlacementState } from "../claims/claim";
import { stands } from "../claims/place";
import { isOpenFix } from "./fix";
import type { FixState } from "./state";

/** What decides whether the words of a claim were changed as its answer asks. */
interface AskedWords {
  readonly answer: {
    readonly disposition: Disposition | null;
    readonly judged: { readonly placementText: string };
  };
  readonly fixes: readonly { readonly state: FixState }[];
  readonly placements: readonly {
    readonly primary: boolean;
    readonly exact: string;
    readonly wordsBefore: string | null;
    readonly state: PlacementState;
  }[];
}

/**
 * Whether an answer asked for other words and the text has them: no fix is still open, and the main place stands on what an accepted
 * fix made of the judged words, or is gone as asked. False for an answer on the new words, which asks anew.
 */
export function isFixMade({ answer, fixes, placements }: AskedWords): boolean {
  if (answer.disposition !== "fix" && answer.disposition !== "cut") return false;
  if (fixes.some(({ state }) => isOpenFix(state))) return false;
  const place = placements.find(({ primary }) => primary);
  if (!place) return false;
  if (!stands(place)) return place.state === "gone_as_asked";
  return place.wordsBefore === answer.judged.placementText && place.exact !== place.wordsBefore;
}
