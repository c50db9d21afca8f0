import { plainWords } from "./shingles";

/** News agencies, by the names and initials they are credited with. The first is what people call them. */
const agencies: readonly (readonly string[])[] = [
  ["Reuters", "Thomson Reuters", "Reuters News Agency"],
  ["AP", "Associated Press"],
  ["AFP", "Agence France-Presse"],
  ["TASS", "ITAR-TASS"],
  ["Interfax"],
  ["RIA Novosti", "RIA"],
  ["Xinhua", "Xinhua News Agency"],
  ["Kyodo", "Kyodo News"],
  ["Jiji Press", "Jiji"],
  ["Yonhap", "Yonhap News Agency"],
  ["dpa", "Deutsche Presse-Agentur"],
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

const NAME = "[\\p{Lu}][\\p{L}\\p{N}&.’'-]*(?: [\\p{Lu}][\\p{L}\\p{N}&.’'-]*){0,4}|dpa";
const KIND =
  "(?:the |a |[\\p{Lu}]\\p{L}+[’']s |state |state-run |official |news |wire |agency |service |newspaper |broadcaster ){0,5}";
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
]
  .map((cue) => `[${cue.charAt(0).toUpperCase()}${cue.charAt(0)}]${cue.slice(1)}`)
  .join("|");

const patterns = [
  // "(Reuters)", "(AFP, dpa)", "WASHINGTON (AP) - "
  new RegExp(`\\(((?:${NAME})(?:(?:,|/| and) ?(?:${NAME})){0,3})\\)`, "gu"),
  new RegExp(`(?<![\\p{L}])(?:${CUES}|Source:|Quelle:) ${KIND}(${NAME})`, "gu"),
  // "TASS reported", "Kyodo News Agency said in a report"
  new RegExp(
    `(?<![\\p{L}])(${NAME})(?: news agency| agency)? (?:reported|reports|has reported|writes|wrote)(?![\\p{L}])`,
    "gu",
  ),
  // "/PRNewswire/", "- Reuters" at the end of a line
  new RegExp(`/(${NAME})/`, "gu"),
  new RegExp(`[–—-] ?(${NAME})\\s*$`, "gmu"),
];

/** The names that a text credits with what it says, as they stand there. */
export function creditedIn(text: string): string[] {
  const found = new Set<string>();
  for (const pattern of patterns) {
    for (const [, names = ""] of text.matchAll(pattern)) {
      for (const name of names.split(/,|\/| and /u)) found.add(name.trim().replace(/[.’']+s?$/u, ""));
    }
  }
  return [...found].filter((name) => name !== "");
}

/** A name and the shorter ones it begins with, longest first: "TASS Director" may credit "TASS". */
export function beginningsOf(name: string): string[] {
  const words = name.split(" ");
  return words.map((_, dropped) => words.slice(0, words.length - dropped).join(" "));
}
