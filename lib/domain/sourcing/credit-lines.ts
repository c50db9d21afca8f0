import { plainWords } from "./shingles";

/** News agencies, by the names and initials they are credited with. The first is what people call them. */
const agencies: readonly (readonly string[])[] = [
  ["Reuters", "Thomson Reuters", "Reuters News Agency", "Рейтер", "رويترز", "路透社", "ロイター"],
  ["AP", "Associated Press", "AP通信", "أسوشيتد برس"],
  ["AFP", "Agence France-Presse", "AFP通信", "فرانس برس", "أ ف ب"],
  ["TASS", "ITAR-TASS", "ТАСС", "ИТАР-ТАСС", "タス通信", "塔斯社", "تاس"],
  ["Interfax", "Интерфакс"],
  ["RIA Novosti", "RIA", "РИА Новости", "РИА"],
  ["Xinhua", "Xinhua News Agency", "新华社", "新華社", "Синьхуа", "شينخوا"],
  ["Kyodo", "Kyodo News", "共同通信", "共同社"],
  ["Jiji Press", "Jiji", "時事通信"],
  ["Yonhap", "Yonhap News Agency"],
  ["dpa", "Deutsche Presse-Agentur", "dpa-AFX"],
  ["EFE", "Agencia EFE"],
  ["ANSA"],
  ["Bloomberg", "Bloomberg News"],
  ["UPI", "United Press International"],
  ["PA", "PA Media", "Press Association"],
  ["NTB"],
  ["TT"],
  ["Ritzau"],
  ["APA"],
  ["Anadolu", "Anadolu Agency"],
  ["PTI", "Press Trust of India"],
  ["Belga"],
  ["CNA", "Central News Agency"],
  ["PR Newswire", "PRNewswire"],
  ["Business Wire"],
];

/** A name as names are compared: without article, marks and capitals. */
export const plainName = (name: string): string => plainWords(name.replace(/^the\s+/i, "")).join(" ");
const called = new Map(agencies.flatMap((names) => names.map((name) => [plainName(name), names[0] ?? name] as const)));

/** The name an agency goes by; null for what is none. */
export function agencyOf(name: string): string | null {
  return called.get(plainName(name)) ?? null;
}

const withoutCapitals = agencies
  .flat()
  .filter((name) => /[\p{Script=Arabic}\p{Script=Han}\p{Script=Katakana}]/u.test(name));

const latin = agencies
  .flat()
  .filter((name) => /^[\p{Script=Latin} -]+$/u.test(name))
  .toSorted((a, b) => b.length - a.length);

const NAME = "[\\p{Lu}][\\p{L}\\p{N}&.’'-]*(?: [\\p{Lu}][\\p{L}\\p{N}&.’'-]*){0,4}|dpa(?:-AFX)?";
const KIND =
  "(?:the |a |[\\p{Lu}]\\p{L}+[’']s |state |state-run |official |news |wire |agency |service |newspaper |broadcaster |die |der |dem |den |das |la |le |el |l[’']|de |del |agence |presse |agencia |agenzia |Nachrichtenagentur |Deutschen |Zeitung |агентств\\p{L} |информагентств\\p{L} |газет\\p{L} ){0,5}";
const CUES = [
  "according to",
  "as reported by",
  "first reported by",
  "reported by",
  "citing",
  "cited by",
  "quoted by",
  "in an interview with",
  "told",
  "via",
  "laut",
  "selon",
  "según",
  "secondo",
  // Of a name that stands further on: "sagte sie der dpa".
  "berichtet",
  "berichtete",
  "meldet",
  "meldete",
  "gegenüber",
  "nach Angaben",
  "unter Berufung auf",
  "sagte",
  "d’après",
  "d'après",
  "cité par",
  "déclaré à",
  "indiqué à",
  "rapporte",
  "rapporté",
  "citando a",
  "informó",
  "declaró a",
  "dijo a",
  "riferisce",
  "по данным",
  "по информации",
  "со ссылкой на",
  "сообщает",
  "сообщил",
  "сообщила",
  "сообщило",
  "передаёт",
  "передает",
  "пишет",
  "рассказал",
  "заявил",
]
  .map((cue) => `[${cue.charAt(0).toUpperCase()}${cue.charAt(0)}]${cue.slice(1)}`)
  .join("|");

const patterns = [
  // "(Reuters)", "(AFP, dpa)", "WASHINGTON (AP) - "
  new RegExp(`\\(((?:${NAME})(?:(?:,|/| and| und| et| y|;) ?(?:${NAME})){0,3})(?:/\\p{Ll}{2,4})?\\)`, "gu"),
  new RegExp(`(?<![\\p{L}])(?:${CUES}|Source:|Quelle:) ${KIND}(${NAME})`, "gu"),
  // "TASS reported", "Kyodo News Agency said in a report"
  new RegExp(
    `(?<![\\p{L}])(${NAME})(?: news agency| agency)? (?:reported|reports|has reported|writes|wrote|berichtete?|meldete?|rapporte|informa|informó|сообщает|передаёт|передает)(?![\\p{L}])`,
    "gu",
  ),
  // "/PRNewswire/", "- Reuters" at the end of a line
  new RegExp(`/(${NAME})/`, "gu"),
  new RegExp(`(?<!\\p{L})[–—-] ?(${NAME})\\s*$`, "gmu"),
  // "sagte sie der dpa", "a-t-elle dit à l’AFP"
  new RegExp(`(?<!\\p{L})(?:der|die|à l[’']|l[’']|à) ?(${latin.join("|")})(?!\\p{L})`, "gu"),
  // Agencies in scripts without capitals.
  new RegExp(`(${withoutCapitals.join("|")})`, "gu"),
];

/** The names that a text credits with what it says, as they stand there. */
export function creditedIn(text: string): string[] {
  const found = new Set<string>();
  for (const pattern of patterns) {
    for (const [, names = ""] of text.matchAll(pattern)) {
      for (const name of names.split(/[,;/]| (?:and|und|et|y) /u))
        found.add(
          name
            .trim()
            .replace(/[.’']+s?$/u, "")
            .replace(/^Nachrichtenagentur /u, ""),
        );
    }
  }
  return [...found].filter((name) => name !== "");
}

/** A name and the shorter ones it begins with, longest first: "TASS Director" may credit "TASS". */
export function beginningsOf(name: string): string[] {
  const words = name.split(" ");
  return words.map((_, dropped) => words.slice(0, words.length - dropped).join(" "));
}
