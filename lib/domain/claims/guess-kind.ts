import type { ClaimKind } from "@/lib/domain/claims/claim";
import { NAME_WORD, TITLE } from "@/lib/domain/claims/name-words";

/** What a kind is guessed from. */
export type KindClues = {
  /** The claimed words as one line. */
  readonly words: string;
  /** Share of their letters that stands in quotation marks, 0 to 1. */
  readonly quoted: number;
  /** Whether the words themselves say that somebody said it, and whether their sentence does. */
  readonly reportInside: boolean;
  readonly reportAround: boolean;
};

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)";
const DATE = new RegExp(
  `\\b(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}(?:\\s+\\d{4})?|${MONTH}\\s+\\d{4}|(?:in|since|until|by|from|before|after|of)\\s+(?:1[5-9]|20)\\d{2}s?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:1[5-9]|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})\\b`,
  "gu",
);
const PLACE =
  /^(?:in|at|near|outside|from|to|across|over)\s+(?:the\s+)?(?:\p{Ll}+\s+of\s+)?\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*/u;
const YEAR = /\b(?:1[5-9]|20)\d{2}s?\b/gu;
const FIGURE =
  /[$€£¥₹]\s?\d|\d[\d.,  ]*\s*(?:%|per\s?cent|percentage|million|billion|trillion|thousand|times|fold|km|kg|tonnes?|tons?|people|dead|dollars|euros|pounds|yen)|\b(?:million|billion|trillion|dozens?|hundreds|thousands|per\s?cent|percent|half|third|quarter|doubled|tripled|halved|twice|one in (?:\w+))\b|\d/iu;
const PREDICTION =
  /\b(?:will|won[’']t|would|shall|is going to|are going to|expected to|set to|poised to|likely to|due to (?=\p{Ll}+\s)(?!the|a\b)|forecasts?|predicts?|predicted|projected|by 20[3-9]\d|could (?:soon|lead)|may soon)\b/iu;
const CAUSAL =
  /\b(?:because|due to|owing to|thanks to|as a result|result(?:ed|s|ing)? (?:in|from)|caus(?:e|ed|es|ing)|le(?:d|ads|ading) to|prompt(?:ed|ing|s)|trigger(?:ed|ing|s)|dr(?:ove|iven) by|blam(?:ed|es|ing)|contribut(?:ed|es|ing) to|therefore|in response to)\b/iu;
const COMPARISON =
  /\b(?:(?:more|less|fewer|higher|lower|larger|smaller|greater|better|worse|faster|slower|bigger|older|younger|longer|shorter|stronger|weaker|cheaper)\s+(?:[\p{L}-]+\s+){0,3}than|compared (?:with|to)|as (?:many|much|\p{Ll}+) as|the (?:most|least|largest|biggest|smallest|highest|lowest|first|last|only|best|worst|oldest|youngest|longest|fastest|strongest|\p{Ll}+est)|record(?:-breaking)?|unprecedented|never before|for the first time|unlike|outnumber|exceed(?:s|ed)?|world[’']s)\b/iu;
const OPINION =
  /\b(?:should|must|ought to|arguably|unfortunately|outrageous|shameful|remarkabl[ey]|deeply|clearly|obviously|seems?|appears? to|wrong|right|unfair|unacceptable|brilliant|terrible|dangerous(?:ly)?|sensitive|concerning|underlines?|highlights?|reflects?)\b/iu;
const EVENT =
  /\b(?:was|were|had|has|have|did|came|went|took|made|gave|held|met|won|lost|fell|rose|began|left|became|said|broke|drew|stood|\p{Ll}{2,}ed)\b/u;
const TITLED_NAME = new RegExp(
  `${TITLE}\\.?\\s+${NAME_WORD}|${NAME_WORD}\\s+${NAME_WORD},\\s+(?:the|a|an)\\s|\\b(?:is|was|as|named|appointed|elected)\\s+(?:the\\s+|a\\s+)?(?:\\p{L}+\\s+){0,2}${TITLE}\\b`,
  "u",
);

const SHORT = 8;
// A reporting clause is often as long as what it reports.
const MOSTLY = 0.4;

/** The most telling kind of the claimed words; English rules, and for other languages quotation marks and figures. */
export function guessKind({ words, quoted, reportInside, reportAround }: KindClues): ClaimKind {
  const count = words.split(/\s+/).filter(Boolean).length;
  if (count === 0) return "other";
  if (quoted >= MOSTLY) return "quote";
  const undated = words.replace(DATE, " ").replace(YEAR, " ");
  const dated = undated !== words;
  if (count <= SHORT && (dated || PLACE.test(words)) && !EVENT.test(undated)) return "date_place";
  if (count <= SHORT && TITLED_NAME.test(words) && !reportInside) return "name_title";
  if (reportInside) return "attribution";
  if (FIGURE.test(undated)) return "number";
  if (COMPARISON.test(words)) return "comparison";
  if (CAUSAL.test(words)) return "causal";
  if (PREDICTION.test(words)) return "prediction";
  if (reportAround) return "attribution";
  if (dated && EVENT.test(words)) return "event";
  if (OPINION.test(words)) return "opinion";
  if (TITLED_NAME.test(words) && count <= 2 * SHORT) return "name_title";
  if (EVENT.test(words)) return "event";
  return dated ? "date_place" : "other";
}
