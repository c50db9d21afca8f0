import { alternatives, anyPattern } from "@/lib/domain/coverage/lexicons/alternatives";
import type { Lexicon } from "@/lib/domain/coverage/lexicons/lexicon";

const WORD =
  alternatives(`deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts
  trente quarante cinquante soixante septante nonante cent cents mille million millions milliard milliards`);
const MANY =
  "dizaines?|douzaines?|vingtaines?|trentaines?|quarantaines?|cinquantaines?|centaines?|milliers?|moitié|tiers|quarts?|cinquièmes?|dixièmes?";
const UNIT = "(?:jours?|semaines?|mois|ans?|années?|heures?|minutes?)";
const THE = "(?:l[ea]s?|l[’']|son|sa|ses|leurs?|du|des|aux?|une?|notre|nos|mon|ma|mes)";
const OF =
  "(?: (?:générale?|adjointe?|déléguée?|exécuti(?:f|ve)))?(?: (?:de la|des|du|de|aux?|à la|chargée? de la|chargée? des) [\\p{L}’'-]{2,20}(?: \\p{Ll}[\\p{Ll}-]{3,20})?| (?:de l|d|à l)[’'][\\p{L}-]{2,20}(?: \\p{Ll}[\\p{Ll}-]{3,20})?)?";

export const french: Lexicon = {
  numberWords: anyPattern(
    `${WORD}(?:(?:[ -]| et |-et-)${WORD}){0,6}(?: (?:pour cent|euros|dollars|francs))?`,
    `(?:vingt|trente|quarante|cinquante|soixante)[ -]et[ -]une?`,
    `(?:(?:une?|des|les|la|le|deux|trois|quelques) )?(?:${MANY})`,
    "(?:doubl|tripl|quadrupl)(?:é|ée|és|ées|er|e|ent|a|ait|ant)|demi-(?:million|milliard|siècle)|deuxième|troisième|quatrième|cinquième|sixième|dixième",
  ),
  superlatives: anyPattern(
    `${THE} ?(?:[\\p{L}-]{2,20} ){0,2}?(?:plus|moins) (?!que|qu[’']|de )[\\p{L}-]{2,20}`,
    `${THE} ?(?:[\\p{L}-]{2,20} )?(?:meilleure?s?|pires?|premi(?:er|ère)s?(?! ministre)|derni(?:er|ère)s?|seule?s?|uniques?)`,
    "pour la première fois|jamais vue?s?|sans précédent|inédite?s?|records?",
  ),
  comparisons: anyPattern(
    "(?:(?:deux|trois|quatre|cinq|dix|\\p{N}{1,4}) fois )?(?:plus|moins|aussi|autant|davantage)(?: (?:de |d[’'])?[\\p{L}-]{2,20}){0,3}? qu(?:e(?! \\p{N})|[’'](?=\\p{L}))",
    "(?:supérieur|inférieur)e?s? (?:à|au|aux)|par rapport (?:à|au|aux)|comparée?s? (?:à|au|aux)|contrairement (?:à|au|aux)|(?:meilleure?|pire)s? que|deux fois (?:plus|moins)",
  ),
  titles: `(?:[Vv]ice-|[Ee]x-|[Aa]nciens? |[Aa]nciennes? )?(?:M\\.|MM\\.|Mme|Mlle|Me|Mgr|Dr|Pr|(?:[Mm]onsieur|[Mm]adame|[Dd]octeure?|[Pp]rofesseure?|[Pp]résidente?|[Pp]remi(?:er|ère) ministre|[Mm]inistre|[Mm]aire|[Ss]ecrétaire|[Rr]oi|[Rr]eine|[Pp]rince|[Pp]rincesse|[Pp]ape|[Jj]uge|[Pp]rocureure?|[Gg]énérale?|[Cc]olonel|[Aa]miral|[Dd]irect(?:eur|rice)|[Ee]ntraîneu(?:r|se)|[Dd]éputée?|[Ss]énat(?:eur|rice)|[Pp]orte-parole|[Cc]heff?e?|[Pp]atronn?e?|[Aa]mbassad(?:eur|rice)|[Cc]hanceli(?:er|ère)|[Aa]vocate?|économiste|[Cc]hercheu(?:r|se)|[Aa]nalyste|[Hh]istorienn?e?|[Pp]réfète?|[Gg]ouverneure?|[Cc]ommissaire|[Éé]vêque|[Cc]ardinal|[Ff]ondat(?:eur|rice)|[Pp]ère|[Ss]œur|[Cc]apitaine|[Ll]ieutenant)${OF})`,
  dates: [
    `[Ii]l y a (?:\\p{N}{1,4}|${WORD}|une?|quelques) ${UNIT}`,
    "(?:[Ll][’'])?(?:[Aa]n|[Aa]nnée) (?:derni(?:er|ère)|prochaine?|passée?)|(?:[Ll]a )?semaine (?:dernière|prochaine|passée)|(?:[Ll]e )?mois (?:dernier|prochain|passé)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:dernier|prochain)",
    "[IVX]{1,6}(?:er|e|ème)(?: et [IVX]{1,6}(?:er|e|ème))? siècles?|années (?:\\p{N}{4}|\\p{N}{2}|vingt|trente|cinquante|soixante)",
    "(?:fin|début|mi-|courant|été|hiver|automne|printemps) ?(?:1[0-9]|20)\\d{2}",
  ],
  times: [
    "\\p{N}{1,2} ?h(?: ?\\p{N}{2})?(?: du matin| du soir| de l[’']après-midi)?|\\p{N}{1,2} heures?(?: \\p{N}{2})? (?:du matin|du soir|de l[’']après-midi)|midi|minuit",
  ],
  units: "tonnes tonne mètres kilomètres hectares litres km/h nœuds degrés mégawatts gigawatts M€ Md€ mds".split(/\s+/),
  placesAfter: "",
};
