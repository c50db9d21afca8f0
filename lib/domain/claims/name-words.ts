const titles = `President Vice-President Premier Chancellor Chairman Chairwoman Chair Minister Secretary Ambassador Senator
  Governor Mayor General Colonel Major Captain Lieutenant Admiral Sergeant Commissioner Commander Director Professor Judge
  Justice King Queen Miss Prince Princess Pope Bishop Cardinal Councillor Spokesman Spokeswoman Spokesperson Envoy Deputy Chief
  Dr Mr Mrs Ms Mx Sir Dame Lord Lady Prof Gen Col Maj Capt Lt Adm Sen Rep Gov Rev MP CEO
  president premier chancellor chairman chairwoman chair minister secretary ambassador senator governor mayor general colonel
  director professor judge spokesman spokeswoman spokesperson envoy founder coach author analyst economist researcher lawyer
  officer executive manager editor scientist leader head expert`;

/** An honorific or an office that stands before a person's name. */
export const TITLE = `(?:${titles.trim().split(/\s+/).join("|")})`;

/** One word of a proper name: an initial, an honorific with its stop, or a capitalised word with its hyphens. */
export const NAME_WORD =
  "(?:\\p{Lu}\\.|(?:Dr|Mr|Mrs|Ms|Gen|Sen|Prof|Rep|Gov|Col|Lt|St|Jr)\\.|\\p{Lu}[\\p{L}\\p{M}]*(?:[-’'](?![sS]\\b)\\p{L}+)*)";

/** A proper name of up to five words. */
export const NAME = `${NAME_WORD}(?: (?:(?:of|the|de|la|van|von|der|den|al|bin|for) ){0,2}${NAME_WORD}){0,4}`;

/** Capitalised words that are no name where a sentence begins. */
export const NO_NAME = new Set(
  `The A An In On At It He She They We You I This That These Those There Here But And Or So Yet However Meanwhile When While
  If As After Before Since Though Although Because Then Now His Her Their Its Our My Your For From With Without According
  Under Over During Some Many Most Other Others Another Both Each Every All No Not One Two Last Earlier Later What Who Why
  How Where Which Whether Once Until By To Of Speaking Asked`.split(/\s+/),
);

const reporting = `said says say stated states told tells added adds wrote writes announced announces claimed claims argued
  argues warned warns insisted insists explained explains noted notes confirmed confirms denied denies declared declares
  acknowledged acknowledges admitted admits alleged alleges asserted asserts believes believed predicted predicts suggested
  suggests testified tweeted posted replied responded recalled remarked accused accuses called calls described describes
  criticised criticized promised pledged pledges vowed vows promises reported reports estimates estimated expects urged urges referred emphasised
  emphasized stressed maintained concluded continued asked asks quoted`;

/** A verb that reports what somebody said. */
export const REPORTS = `(?:${reporting.trim().split(/\s+/).join("|")})`;

/** What may stand between a speaker and the verb. */
export const HELPERS =
  `(?:(?:has|have|had|was|were|is|also|further|later|then|since|recently|repeatedly|again|previously|earlier|once|
  reportedly|publicly|being)\\s+){0,3}`.replace(/\s*\n\s*/g, "");

/** The last word of a body or a country that speaks and is no person. */
export const BODIES = new Set(
  `Ministry Agency University Party Council Institute Bank Court Police Office Department Committee Corp Inc Ltd Group Union
  House Times Post News Commission Authority Board Government Parliament Congress Senate Army Navy Force Forces Association
  Federation Company Foundation Centre Center Organisation Organization Nations Bureau Service Embassy Kremlin
  States Kingdom Emirates Arabia Zealand Korea Africa Lanka City County`.split(/\s+/),
);
