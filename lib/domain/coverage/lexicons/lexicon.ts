/**
 * What the fact rules know of a language beside what the platform knows: sources of patterns, matched with `iu` unless said otherwise.
 * An empty one finds nothing. Words in them are of bounded length, so that a line without spaces costs no more.
 */
export type Lexicon = {
  readonly numberWords: string;
  readonly superlatives: string;
  readonly comparisons: string;
  /** An office or an honorific with what belongs to it, as it stands beside a name; matched with `u`. */
  readonly titles: string;
  /** Dates, times and units that the platform does not name; matched with `u`. */
  readonly dates: readonly string[];
  readonly times: readonly string[];
  readonly units: readonly string[];
  /** Words after which a capital is a place, where every noun has one. */
  readonly placesAfter: string;
};
