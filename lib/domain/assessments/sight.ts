import { z } from "zod";

/** What of a claim's answers somebody may see: everything; nothing yet, nobody being named for the second look; nothing until they have answered themselves. */
export const sight = z.enum(["all", "sealed", "blind"]);
export type Sight = z.infer<typeof sight>;

/** What decides it. */
export interface SightFacts {
  /** The second check that is asked for and neither answered nor called off; null: none. */
  openCheck: { checkerId: string | null } | null;
  /** Who gave the first answer of the current cycle; null while there is none. */
  firstById: string | null;
}

/**
 * What a member may see of a claim. While a second check is open and nobody is named for it, the first answer is sealed to all but who
 * gave it, so that whoever is named has not read it; whoever is named stays blind until they have answered. It looks at nothing that anybody
 * answered, so it tells nothing of it. The one place that decides: every query, file and refusal goes by it.
 */
export function sightOf({ openCheck, firstById }: SightFacts, memberId: string): Sight {
  if (!openCheck) return "all";
  if (openCheck.checkerId !== null) return openCheck.checkerId === memberId ? "blind" : "all";
  return firstById === null || firstById === memberId ? "all" : "sealed";
}
