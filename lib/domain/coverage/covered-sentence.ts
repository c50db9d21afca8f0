import type { CopySentence } from "@/lib/domain/coverage/coverage-base";
import type { Fact } from "@/lib/domain/coverage/fact";
import type { Covered } from "@/lib/domain/coverage/union";
import type { TextRange } from "@/lib/domain/text/ranges";

/**
 * `claimed`: a claim stands in it and no fact is open. `waved`: nothing is claimed and every word is waved. `half`: something of it is covered, not all that counts. `untouched`: nothing is.
 */
export type SentenceState = "claimed" | "waved" | "half" | "untouched";

/** What covers a fact: claims alone, waves (with claims or without), or not all of it is covered. */
export type CoveredFact = Fact & { readonly by: "claim" | "wave" | null };

export type CoveredSentence = Omit<CopySentence, "facts"> & {
  readonly state: SentenceState;
  readonly facts: readonly CoveredFact[];
  /** The words of open facts that nothing covers; of an untouched sentence all its words. */
  readonly open: readonly TextRange[];
  /** What of it claims and waves cover. */
  readonly claimed: Covered;
  readonly waved: Covered;
};
