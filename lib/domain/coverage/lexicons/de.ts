import { alternatives, anyPattern } from "@/lib/domain/coverage/lexicons/alternatives";
import type { Lexicon } from "@/lib/domain/coverage/lexicons/lexicon";

const ONES = alternatives("ein zwei zwo drei vier fünf sechs sieben acht neun");
const TEENS = alternatives("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn");
const TENS = alternatives("zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig");
const BELOW_100 = `(?:${ONES}und${TENS}|${TENS}|${TEENS}|${ONES})`;
const WHOLE = `(?:(?:${BELOW_100})?(?:hundert|tausend)(?:(?:${BELOW_100})?hundert)?(?:und)?(?:${BELOW_100})?|${ONES}und${TENS}|${TENS}|${TEENS}|zwei|drei|vier|fünf|sechs|sieben|acht|neun)`;
const UNIT = "(?:Tag|Woche|Monat|Jahr|Jahrzehnt|Stunde|Minute)(?:e|en|n)?";

// Adjectives and nouns in -ste that are no superlative.
const NO_SUPERLATIVE = "(?:über)?nächst|fest|ernst|wüst|dies|sonst|beston";
const THE =
  "(?:am|der|die|das|den|dem|des|zum|zur|vom|beim|im|(?:sein|ihr|unser|mein|dein|euer|ein|ihre|seine)(?:e[rnsm]?|r|n|s|m)?)";
const MEASURE = "viel|viele|vielen|hoch|groß|lang|schnell|stark|alt|oft|teuer|schwer|gut|häufig|weit|breit";
const TIMES = "(?:doppelt|halb|dreifach|\\p{L}{2,10}mal|\\p{N}{1,4}[ -]?mal|genauso|ebenso|eben|fast|nahezu)";

export const german: Lexicon = {
  numberWords: anyPattern(
    `(?:(?:ein|eine) )?(?:halbe[nrsm]?|anderthalb|eineinhalb|zweieinhalb)(?: (?:Million(?:en)?|Milliarden?|Dutzend|Stunden?|Jahre?))?`,
    `${WHOLE}(?: (?:Millionen|Milliarden|Prozent|Euro|Dollar|Dutzend))?`,
    "(?:(?:eine?|zwei|drei) )?(?:Hunderten?|Hunderte|Tausenden?|Tausende|Zehntausenden?|Hunderttausenden?|Dutzend(?:e|en)?|Million(?:en)?|Milliarden?)",
    `(?:(?:ein|zwei|drei|vier) )?(?:Drittel|Viertel|Fünftel|Zehntel)n?|(?:die |der )?Hälfte`,
    "(?:zwei|drei|vier|fünf|sechs|zehn|hundert)(?:mal|fach)|verdoppel\\p{L}{1,4}|verdreifach\\p{L}{1,4}|vervierfach\\p{L}{1,4}|halbier\\p{L}{1,4}",
    "(?:zwei|drit|vier|fünf|sechs|sieb|zehn|elf|zwölf)te[nrsm]?",
  ),
  superlatives: anyPattern(
    `${THE} (?:[\\p{L}-]{2,20} ){0,2}?(?!(?:${NO_SUPERLATIVE})e[nrsm]?(?!\\p{L}))(?:\\p{Ll}{2,18}(?<!s)ste[nrsm]?|\\p{Ll}{2,12}ößte[nrsm]?|letzte[nrsm]?|kürzeste[nrsm]?|einzige[nrsm]?)`,
    "(?:zum|beim) (?:ersten|letzten) Mal|erstmals|noch nie|nie zuvor|beispiellos\\p{L}{0,2}|Rekord\\p{L}{0,15}|bislang \\p{L}{3,15}ste[nrsm]?",
    "(?<=(?:ist|war|als|wurde) )(?:einzige|erste|erster|größte|größter)",
  ),
  comparisons: anyPattern(
    "(?:mehr|weniger) (?!als)(?:[\\p{L}-]{2,25} ){1,2}als",
    "(?!(?:aber|oder|immer|wieder|unter|über|weder|keiner|einer|dieser|jeder|aller)(?!\\p{L}))(?:mehr|weniger|\\p{Ll}{3,15}er)(?: \\p{L}{2,15}){0,1}? als(?! (?:\\p{N}|ob|wenn))",
    `(?:${TIMES} )?so (?:${MEASURE})e?[nrsm]?(?: \\p{L}{2,20}){0,2}? wie`,
    "im Vergleich (?:zu|zum|zur|mit)|verglichen mit|gegenüber de[mnr] (?:Vorjahr|Vormonat|Vorjahres\\p{L}{3,10})|anders als|übertr(?:af|ifft|offen)",
    `${TIMES} so (?:${MEASURE})`,
  ),
  titles: `(?:(?:frühere|ehemalige|damalige|stellvertretende|amtierende)[rn]? |Ex-|Vize-?)?(?:Prof\\. Dr\\.|Dr\\.|Prof\\.|Hr\\.|Fr\\.|Herrn?|Frau|Sir|Lady|(?:\\p{Lu}\\p{Ll}{1,20}-?)?(?:[Mm]inister|[Pp]räsident|[Kk]anzler|[Mm]eister|[Dd]irektor|[Ss]precher|[Cc]hef|[Vv]orsitzende|[Vv]orstand|[Ll]eiter|[Tt]rainer|[Rr]ichter|[Aa]nwalt|[Aa]nwält|[Pp]rofessor|[Dd]oktor|[Kk]ommissar|[Rr]at|[Rr]ät|[Kk]önig|Papst|[Bb]ischof|General|Admiral|Oberst|Senator|[Bb]otschafter|[Ss]ekretär|[Ee]xperte|[Ee]xpert|[Ff]orscher|Ökonom|Analyst|[Mm]anager|[Gg]ründer|Autor|[Aa]bgeordnete|Journalist|Arzt|Ärzt|Pfarrer|Historiker|[Ww]issenschaftler|Politiker|Kapitän|Intendant|Polizist|Prinz|Fürst|Graf)(?:in|n|s|r|en|es)?)`,
  dates: [
    `(?:[Vv]or|[Ii]n|[Ss]eit) (?:\\p{N}{1,4}|${WHOLE}|eine[mrn]?|wenigen|einigen) ${UNIT}`,
    "(?:am )?(?:[Ll]etzte|[Vv]ergangene|[Kk]ommende|[Nn]ächste|[Vv]orige|[Dd]iese)[nmrs]? (?:Jahr|Jahres|Woche|Monat|Monats|Wochenende|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Sommer|Herbst|Winter|Frühjahr|Frühling|Jahrzehnt)",
    "(?:\\p{N}{1,2}\\. )?Jahrhunderts?(?<=\\p{N}\\. Jahrhunderts?)|\\p{N}{4}er(?:[ -]Jahren?)?",
    "(?:Anfang|Mitte|Ende|Frühjahr|Sommer|Herbst|Winter) (?:des Jahres|der Woche|des Monats|(?:1[0-9]|20)\\d{2})",
  ],
  times: ["\\p{N}{1,2}(?:[:.]\\p{N}{2})? Uhr(?: \\p{N}{1,2})?(?: (?:morgens|abends|nachts|früh))?|Mitternacht"],
  units:
    `Tonne Tonnen Kubikmeter Quadratmeter Quadratkilometer Hektar Kilometer Meter km/h Basispunkte Basispunkten Megawatt Gigawatt
    Grad Prozentpunkten Liter Knoten Jahren Tagen Monaten Wochen`.split(/\s+/),
  placesAfter: "(?:in|aus|nach|In|Aus|Nach|bei|nahe)",
};
