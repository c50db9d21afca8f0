/** Abbreviations after which a sentence never ends: something they belong to always follows. */
export const leadingAbbreviations = list(`
  Mr Mrs Ms Mx Messrs Dr Prof Rev Hon Gen Col Maj Capt Lt Sgt Cpl Cmdr Adm Sen Rep Reps Sens Gov Pres Supt Insp Amb Atty
  Mt Ft vs v cf ca approx e.g i.e viz
  Hr z.B d.h u.a bzw vgl Mme Mlle MM M Sr Sra Srta Dra Sig Dott Dhr Mevr bv`);

/** Abbreviations that may end a sentence, and do when a word follows that begins sentences. */
export const trailingAbbreviations = list(`
  Inc Ltd Co Corp Bros LLC Jr Esq Ph.D M.D M.A B.A B.Sc al St Ave Blvd Rd Dept Univ Assn
  usw Mio Mrd etc`);

/** Hours, after which a sentence goes on only with a day or a time zone. */
export const hourAbbreviations = list("a.m p.m A.M P.M am pm");

/** Abbreviations that are one only before a number or another date word. */
export const numberAbbreviations =
  list(`No Nos Nr no nos nr Orig orig Fig Figs fig figs p pp vol Vol ch Ch sec Sec art Art para
  Paras Abb Bd S op Op Ziff num núm pág
  Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun`);

/** Words that begin a sentence far more often than they follow an abbreviation or an initial within one. */
export const sentenceStarters =
  list(`The A An In On At It He She They We You I This That These Those There Here But And Or
  So Yet However Meanwhile When While If As After Before Since Though Although Because Then Now His Her Their Its Our My
  Your For From With Without According Under Over During Some Many Most Other Others Another Both Each Every All No Not
  One Two Last Earlier Later What Who Why How Where Which Whether Once Until Officials Critics Reporters Asked Speaking
  Yes By To Of Such Still Also Even Only Just Next Yesterday Today Tomorrow Asked Nobody Nothing Everyone Others Few More
  Less Is Are Was Were Do Does Did Has Have Had Will Would Can Could Should Neither Either Despite Instead Perhaps Thus
  Hence Nor Unlike Like Among Between Through Within Around About Near Inside Outside Along Against Across Behind
  Supporters Residents Police`);

/** Months and weekdays, which follow an ordinal or an hour within a sentence. */
export const dateWords = list(`January February March April May June July August September October November December
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday GMT UTC EST EDT CST CDT MST MDT PST PDT CET CEST BST IST JST
  Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Eastern Central Pacific Januar Februar März Mai Juni Juli Oktober Dezember Jänner Jahrhundert Jahrhunderts Etage`);

/** Verbs that tie a name to a quotation that stands before it. */
export const speechVerbs =
  list(`said says say asked asks told tells added adds stated states wrote writes replied replies
  answered responded insisted explained noted warned argued claimed declared announced recalled continued concluded
  remarked shouted tweeted posted quipped exclaimed demanded wondered urged testified`);

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
