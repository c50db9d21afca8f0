import type { Found } from "@/lib/domain/coverage/fact";

/* Superlatives and comparisons; English only. Words of a pattern are of bounded length, so that a line without spaces costs no more. */

const NO_LETTER = "(?<![\\p{L}\\p{N}])";
// Words in -est and -er that compare nothing.
const NO_SUPERLATIVE =
  `rest|west|east|test|request|interest|protest|forest|guest|latest|contest|arrest|harvest|chest|priest|nest|
  quest|conquest|inquest|suggest|invest|digest|manifest|honest|modest|behest|midwest|northwest|southwest|crest|pest|vest|jest|unrest`.replace(
    /\s+/g,
    "",
  );
const SUPERLATIVE = new RegExp(
  `${NO_LETTER}(?:` +
    "(?:the|[’']s|its|their|his|her|our|my|your|one of the|among the)[ \\u00A0](?:[\\p{L}-]{2,20}[ \\u00A0]){0,1}?" +
    `(?:(?:most|least)[ \\u00A0]\\p{L}{3,20}|(?!(?:${NO_SUPERLATIVE})(?!\\p{L}))\\p{Ll}{2,15}est|first|last|only|best|worst|biggest)` +
    "(?:-ever)?" +
    "|first-ever|best-ever|worst-ever|unprecedented(?:ly)?|never before|for the first time|all-time|record-(?:breaking|setting|high|low)" +
    "|(?:a|set|sets|new|the)[ \\u00A0](?:new[ \\u00A0])?record(?!(?:s|ing|ed)?\\p{L})" +
    ")(?!\\p{L})",
  "giu",
);

const ALONE = "(?:more|less|fewer|greater|better|worse|(?!(?:rather|other|further)(?!\\p{L}))\\p{Ll}{2,15}er)";
const COMPARISON = new RegExp(
  `${NO_LETTER}(?:` +
    // "more than 300" is a number.
    `(?:more|less|fewer)[ \\u00A0](?!than)(?:[\\p{L}-]{1,20}[ \\u00A0]){1,3}than|${ALONE}[ \\u00A0](?:[\\p{L}-]{1,20}[ \\u00A0]){0,2}?than(?![ \\u00A0]\\p{N})` +
    "|compared (?:with|to)|(?:as|twice as|half as) (?:many|much|few|big|large|high|long|old|often|fast|strong) as|in (?:contrast|comparison) (?:with|to)" +
    "|(?:twice|three times|\\p{Nd}{1,4} times) the|outnumber(?:s|ed)?|outpac(?:es?|ed)|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|unlike" +
    ")(?!\\p{L})",
  "giu",
);

/** Words that claim something is the most of its kind, or the first or only one. */
export function findSuperlatives(sentence: string): Found[] {
  return [...sentence.matchAll(SUPERLATIVE)].map((match) => found(match, "superlative"));
}

/** Words that set one thing against another. */
export function findComparisons(sentence: string): Found[] {
  return [...sentence.matchAll(COMPARISON)].map((match) => found(match, "comparison"));
}

function found(match: RegExpExecArray, rule: Found["rule"]): Found {
  return { start: match.index, end: match.index + match[0].length, rule };
}
