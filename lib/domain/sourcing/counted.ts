import { daysBetween } from "./date-span";
import type { Vote } from "./independent";
import type { SourcingRule } from "./sourcing-policy";
import { isOfArticle, type Piece, type SourceSet, type Weighed } from "./weighed";

/** What a rule is asked about. */
export interface ForRule {
  weighed: Weighed;
  /** The moment from which age is counted back (ms). */
  asOf: number;
  /** The last moment at which the claim was made (ms); null when nobody said. */
  claimed: number | null;
  acceptedKeys: ReadonlySet<string>;
}

/** A piece that counts under a rule, with the origins by which it does. */
export interface Counted extends Vote {
  piece: Piece;
}

/** Where the article's own origins count once, they are one origin. The key of no source has a space at its start. */
const ARTICLES = " article";

/** The pieces that count under a rule. */
export function countedOf(rule: SourcingRule, { weighed, asOf }: ForRule): Counted[] {
  const { pieces, articleRests } = weighed;
  return pieces
    .filter((piece) => !isBarred(rule, piece) && !isTooOld(rule, piece, asOf))
    .map((piece) => ({
      piece,
      sourceId: piece.facts.sourceId,
      originKeys: originKeysOf(rule, piece, articleRests),
    }));
}

function isBarred(rule: SourcingRule, { ofArticle, repeats }: Piece): boolean {
  if (ofArticle !== null && rule.derivedFrom === "not_at_all") return true;
  return repeats && rule.sameOrigin === "not_at_all";
}

function originKeysOf(rule: SourcingRule, { origins, repeats }: Piece, articleRests: SourceSet): string[] {
  if (rule.derivedFrom === "once") {
    return origins.map((origin) => (isOfArticle(origin, articleRests) ? ARTICLES : origin.key));
  }
  // A record looked up itself counts by its own origin, though the article goes back to it.
  return origins.filter((origin) => !repeats || !isOfArticle(origin, articleRests)).map((origin) => origin.key);
}

/** Whether a piece lies further back than the rule lets it. What has no date is never too old; that is said beside it. */
export function isTooOld({ oldestDays }: SourcingRule, { age }: Piece, asOf: number): boolean {
  return oldestDays !== null && age !== null && daysBetween(age.last, asOf) > oldestDays;
}
