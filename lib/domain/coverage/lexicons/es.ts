import { alternatives, anyPattern } from "@/lib/domain/coverage/lexicons/alternatives";
import type { Lexicon } from "@/lib/domain/coverage/lexicons/lexicon";

const WORD = alternatives(`dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
  diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento mil
  doscientos doscientas trescientos trescientas cuatrocientos cuatrocientas quinientos quinientas seiscientos seiscientas
  setecientos setecientas ochocientos ochocientas novecientos novecientas millón millones billón billones`);
const MANY =
  "decenas?|docenas?|veintenas?|centenar(?:es)?|centenas?|cientos|miles|mitad|tercios?|(?<=un )cuarto|tres cuartos|quintos?|décimos?";
const UNIT = "(?:días?|semanas?|meses|mes|años?|horas?|minutos?|décadas?)";
const THE = "(?:el|las?|los|sus?|del|al|una?|nuestr[oa]s?|mis?)";
const OF =
  "(?: (?:general|adjunt[oa]|ejecutiv[oa]))?(?: (?:de las?|de los|del|de) [\\p{L}-]{2,20}(?: \\p{Ll}{4,20})?)?";

export const spanish: Lexicon = {
  numberWords: anyPattern(
    `(?:${WORD}|veinti\\p{L}{2,7})(?:(?: y | )(?:${WORD}|uno|una|un)){0,6}(?: (?:por ciento|euros|dólares|pesos))?`,
    `(?:(?:una?|las?|los|el|dos|tres) )?(?:${MANY})`,
    "(?:duplic|triplic|cuadruplic)(?:ó|a|an|aron|ar|ad[oa]s?|ando)|(?:el )?(?:doble|triple)|medio (?:millón|siglo)|tercer[oa]?|cuart[oa]|quint[oa]",
  ),
  superlatives: anyPattern(
    `(?:${THE} (?:[\\p{L}-]{2,20} ){0,2}?)(?:más|menos) (?!que|de )[\\p{L}-]{2,20}(?! (?:que|de lo))`,
    `${THE} (?:[\\p{L}-]{2,20} )?(?:mejor|peor|mayor|menor)(?:es)?(?! que)|${THE} (?:[\\p{L}-]{2,20} )?(?:primer[oa]?s?(?! ministr)|últim[oa]s?|únic[oa]s?)`,
    "por primera vez|(?:es|fue|era) la primera|nunca antes|sin precedentes|(?:máximo|mínimo) histórico|inédit[oa]s?|récords?",
  ),
  comparisons: anyPattern(
    "(?:el )?(?:doble|triple)(?: de \\p{L}{2,20})? que",
    "(?:(?:dos|tres|cuatro|cinco|diez|\\p{N}{1,4}) veces )?(?:más|menos)(?: [\\p{L}-]{2,20}){0,3}? que(?! \\p{N})",
    "(?:mayor|menor|mejor|peor)(?:es)?(?: \\p{L}{2,20})?? que|tan \\p{L}{2,20} como|tant[oa]s?(?: \\p{L}{2,20}){0,2}? como",
    "en comparación con|comparad[oa]s? con|(?:superior|inferior)(?:es)? a(?:l)?|a diferencia de(?:l)?|respecto (?:a|al) (?:año|mes) anterior",
  ),
  titles: `(?:[Ee]x ?|[Vv]ice)?(?:Sra?\\.|Srta\\.|D\\.|Dña\\.|Dra?\\.|Profa?\\.|Mons\\.|[Dd]on|[Dd]oña|(?:[Ss]eñora?|[Pp]resident[ea]|[Pp]rimer[a]? ministr[oa]|[Mm]inistr[oa]|[Aa]lcald(?:e|esa)|[Ss]ecretari[oa]|[Rr]ey|[Rr]eina|[Pp]ríncipe|[Pp]rincesa|[Pp]apa|[Jj]ueza?|[Ff]iscal|[Gg]eneral|[Cc]oronel|[Aa]lmirante|[Cc]apitán|[Dd]irector|[Dd]irectora|[Ee]ntrenadora?|[Dd]iputad[oa]|[Ss]enadora?|[Pp]ortavoz|[Jj]ef[ea]|[Ll]íder|[Ee]mbajadora?|[Cc]anciller|[Aa]bogad[oa]|[Ee]conomista|[Pp]rofesora?|[Dd]octora?|[Ii]nvestigadora?|[Aa]nalista|[Gg]obernadora?|[Cc]omisari[oa]|[Oo]bispo|[Cc]ardenal|[Ff]undadora?|[Hh]istoriadora?|[Cc]onsejer[oa])${OF})`,
  dates: [
    `[Hh]ace (?:\\p{N}{1,4}|${WORD}|una?|unos) ${UNIT}`,
    "(?:[Ee]l |[Ll]a )?(?:año|mes|semana|lunes|martes|miércoles|jueves|viernes|sábado|domingo|verano|invierno|otoño|primavera|década|siglo) (?:pasad[oa]|anterior|que viene|próxim[oa])|(?:[Ee]l |[Ll]a )?próxim[oa] (?:año|mes|semana)",
    "siglos? [IVX]{1,6}(?: y [IVX]{1,6})?|años (?:\\p{N}{4}|\\p{N}{2}|veinte|treinta|cincuenta|sesenta)",
    "(?:finales|principios|mediados) de (?:año|mes|siglo|(?:1[0-9]|20)\\d{2})",
  ],
  times: [
    "\\p{N}{1,2}(?:[:.]\\p{N}{2})? (?:de la (?:mañana|tarde|noche|madrugada)|del mediodía)",
    "\\p{N}{1,2}[:.]\\p{N}{2} ?(?:h|horas|hrs)|\\p{N}{1,2}(?:[:.]\\p{N}{2})? [ap]\\. ?m\\.|medianoche|mediodía",
    "(?<=(?:las|la) )\\p{N}{1,2}[:.]\\p{N}{2}",
  ],
  units: "toneladas tonelada metros kilómetros hectáreas litros km/h nudos grados megavatios gigavatios".split(/\s+/),
  placesAfter: "",
};
