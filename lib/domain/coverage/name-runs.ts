import { NAME_WORD } from "@/lib/domain/claims/name-words";
import { tongueOf } from "@/lib/domain/coverage/lexicon-of";

const SPACE = "[ \\u00A0]";
const PARTICLE = `(?:(?:of|the|de|del|della|di|du|des|la|le|les|los|las|van|von|vom|der|den|ter|ten|zu|zur|al|el|bin|bint|ibn|ben|for|y|e|da|do|dos|das|af|av|auf|dem)${SPACE})`;
// Designations go with names: G20, COVID-19, F-16, U.S.
const WORD =
  `(?:\\p{Lu}[\\p{L}]{0,20}-?\\p{Nd}[\\p{L}\\p{Nd}-]{0,20}|(?:\\p{Lu}\\.){2,6}|(?:Inc|Ltd|Corp|Co|Bros|Jr|Sr|Capt|Sgt|Insp|Supt|St)\\.|` +
  `\\p{Ll}\\p{Lu}\\p{L}{2,20}|${NAME_WORD})`;
const PLURAL_INITIALS = "(?:(\\p{Lu})\\1\\.[ \\u00A0](\\p{Lu})\\2\\.)";
const DESIGNATED =
  "(?:Section|Article|Chapter|Room|Flight|Route|Highway|Interstate|Gate|Pier|Building|Phase|Group|Act|Rule|Amendment|Resolution|Paragraph|Unit|Block|Apollo|Falcon|Boeing|Airbus|Windows|Formula|Proposition|Agenda)";
// A run begins at a word, or behind an article that is written together with it: l’ONU.
const EDGE =
  "(?<![\\p{L}\\p{N}’'-]|[.@])|(?<=(?<!\\p{L})(?:[dlDLjJnNsScCmM]|[Qq]u|[Dd]ell|[Aa]ll|[Nn]ell|[Dd]all)[’'])";
const runs = (not: string) =>
  new RegExp(
    `(?=\\p{Lu}|\\p{Ll}\\p{Lu}|al-)(?:${EDGE})${not}(?:${PLURAL_INITIALS}|${DESIGNATED}${SPACE}\\p{Nd}{1,5}|(?:al-)?${WORD}(?:${SPACE}${PARTICLE}{0,2}(?:al-)?${WORD}|${SPACE}?&${SPACE}?${WORD}){0,9})`,
    "gu",
  );
const RUN = runs("");
const ELIDED_RUN = runs("(?!(?:[LDJNSCM]|Qu|Dell|All|Nell|Dall|Un)[’'])");
const ELIDES = new Set(["fr", "it", "ca", "oc"]);
/** Stretches of words with capitals, with the small words between them; elided articles are left out where a language has such. */
export const runsOf = (language: string) => (ELIDES.has(tongueOf(language)) ? ELIDED_RUN : RUN);
