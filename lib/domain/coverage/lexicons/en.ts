import { TITLE } from "@/lib/domain/claims/name-words";
import { alternatives, anyPattern } from "@/lib/domain/coverage/lexicons/alternatives";
import type { Lexicon } from "@/lib/domain/coverage/lexicons/lexicon";

const SMALL = alternatives(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety`);
const LARGE = alternatives("hundred thousand million billion trillion");
const WORD = anyPattern(
  `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-one`,
  ...[SMALL, LARGE, "dozens?|scores of|hundreds|thousands|tens of thousands|millions|billions|trillions"],
  "half|halves|thirds?|quarters?|fifths?|tenths?",
);
const ORDINAL = alternatives("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth");
const TIMES = anyPattern(
  "twice|thrice|doubl(?:e[ds]?|ing)|tripl(?:e[ds]?|ing)|quadrupled?|halved|halving|(?:two|three|four|five|ten|hundred)-?fold",
);
const MONEY = "per[ -]?cent|percentage points?|dollars|euros|pounds|yen|yuan|roubles|rubles";

// Words in -est and -er that compare nothing.
const NO_SUPERLATIVE = alternatives(`rest west east test request interest protest forest guest latest contest arrest
  harvest chest priest nest quest conquest inquest suggest invest digest manifest honest modest behest midwest northwest
  southwest crest pest vest jest unrest southeast northeast breast feast everest budapest ernest`);
const MOST = `(?:most|least) [\\p{L}-]{3,30}|(?!${NO_SUPERLATIVE}(?!\\p{L}))\\p{Ll}{2,15}est|first|last|only|best|worst`;
const NO_COMPARATIVE = alternatives("rather other further");
const ALONE = `(?:more|less|fewer|greater|better|worse|(?!${NO_COMPARATIVE}(?!\\p{L}))\\p{Ll}{2,15}er)`;
const MEASURE = "many|much|few|big|large|high|long|old|often|fast|strong|likely|good|bad|deep|heavy|tall|wide";
const HOW_MANY = "(?:two|three|four|five|six|seven|eight|nine|ten|\\p{Nd}{1,4}(?:\\.\\p{Nd}{1,3})?) times";

export const english: Lexicon = {
  numberWords: anyPattern(
    `half an? (?:million|billion|dozen|hundred|thousand)`,
    `(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of|of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty)`,
    `(?:(?:one|a)[ -](?=${LARGE}|half|third|quarter|dozen|fifth|tenth))?${WORD}(?:(?:[ -]| ?-? ?and[ -])${WORD}){0,8}(?: (?:${MONEY}))?`,
    // "a second later" is a short time.
    `(?<=(?:finish(?:ed|ing)|came|come|plac(?:ed|ing)|ranked|the|an?|its|his|her|their|our|my) )${ORDINAL}(?! (?:later|ago|or|before|and|hand)(?!\\p{L}))`,
    `${TIMES}(?![ -]as(?!\\p{L}))`,
  ),
  superlatives: anyPattern(
    `(?:the|[’']s|its|their|his|her|our|my|your|one of the|among the) (?:[\\p{L}-]{2,20} ){0,1}?(?:${MOST})(?:-ever)?`,
    "first-ever|best-ever|worst-ever|unprecedented(?:ly)?|never before|for the first time|all-time|record-(?:breaking|setting|high|low)",
    "(?:a|set|sets|new|the) (?:new )?record(?!(?:s|ing|ed)?\\p{L})",
    "(?<=(?:is|are|was|were|a|an|as|became|ever|at) )(?:biggest|largest|smallest|lowest|highest|oldest|youngest|longest)",
  ),
  comparisons: anyPattern(
    // "more than 300" is a number.
    "(?:more|less|fewer) (?!than)(?:[\\p{L}-]{1,20} ){1,3}than",
    `${ALONE} (?:[\\p{L}-]{1,20} ){0,2}?than(?! (?:\\p{N}|\\p{Sc}))`,
    "compared (?:with|to)|in (?:contrast|comparison) (?:with|to)|by comparison",
    `(?:(?:twice|half|almost|nearly|just|${HOW_MANY}) )?as (?:${MEASURE})(?: \\p{L}{2,15}){0,2}? as`,
    `twice as (?:${MEASURE})|(?:twice|${HOW_MANY}|half|double|triple) the`,
    "outnumber(?:s|ed)?|outpac(?:es?|ed)|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|unlike",
  ),
  titles: `(?:(?:prime|foreign|deputy|vice|acting|former|chief|defence|defense|finance|interior|union|party|opposition|team|team’s|head|lead|senior|assistant|attorney|police|county|state|federal|district|general|managing|executive|Former|Deputy|Acting|Union|Foreign|Prime|Vice|Police)[ -]){0,3}(?:${TITLE}|${alternatives(
    `auditor detective inspector constable captain attorney reporter journalist historian biologist physicist chemist
    doctor nurse teacher student pilot sheriff marshal superintendent commissioner chairperson treasurer undersecretary
    vice-chair lawmaker congressman congresswoman activist entrepreneur billionaire singer actor actress striker goalkeeper
    midfielder Detective Inspector Constable Auditor Sheriff Attorney Coach Pastor Father Sister Brother Rabbi Imam Sheikh
    Emperor Empress Duke Duchess Baron Count Countess Chairperson Treasurer Superintendent Congressman Congresswoman
    Lawmaker Historian Economist Analyst Spokesperson Researcher Lawyer Leader Founder Sgt Cpl Pvt Supt Insp Hon`,
  )})(?:[ -](?:general|secretary|minister|executive|officer|manager|director))?(?:(?<=(?<!\\p{L})(?:Dr|Mr|Mrs|Ms|Mx|Prof|Gen|Col|Maj|Capt|Lt|Adm|Sen|Rep|Gov|Rev|Sgt|Cpl|Pvt|Supt|Insp|Hon))\\.)?`,
  dates: [
    "(?:the )?(?:end|beginning|start|middle) of (?:the|this|next|last) (?:year|month|week|quarter|decade|century)",
    "(?:the )?\\p{Nd}{1,2}(?:st|nd|rd|th)[ -]centur(?:y|ies)",
    "(?:\\p{Nd}{1,4}|two|three|four|five|six|seven|eight|nine|ten|an?|a few|several) (?:days?|weeks?|months?|years?|decades?|hours?|minutes?) ago",
    "(?:this|last|next) (?:morning|afternoon|evening|night|week|weekend|month|year|quarter|decade|century|spring|summer|autumn|fall|winter)",
    "(?<=(?:on|by|until|since) )the \\p{Nd}{1,2}(?:st|nd|rd|th)",
  ],
  times: [
    "\\p{Nd}{1,2}(?:[:.]\\p{Nd}{2})? (?:o[’']clock|in the (?:morning|afternoon|evening)|at night)",
    "(?<=(?:at|until|from) )\\p{Nd}{1,2}[:.]\\p{Nd}{2}(?! ?(?:[ap]\\.?m|[AP]M|[A-Z]{3}|:|percent|per cent|%))(?![:.]\\p{Nd})",
  ],
  units:
    `tonnes tons metres kilometres centimetres millimetres litres metre kilometre litre knots mph km/h kph degrees barrels megawatts
    gigawatts kilowatts inches ounces MW GW kWh hp ppm carats`.split(/\s+/),
  placesAfter: "",
};
