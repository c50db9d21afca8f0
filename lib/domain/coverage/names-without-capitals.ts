import type { Found } from "@/lib/domain/coverage/fact";
import { placesOf } from "@/lib/domain/coverage/known-places";
import { anyOf } from "@/lib/domain/coverage/language-names";
import { lexiconPattern, plainSpaces, tongueOf } from "@/lib/domain/coverage/lexicon-of";

const CLITICS: Readonly<Record<string, string>> = {
  ar: "[وف]?[بلك]?",
  fa: "",
  ur: "",
  he: "[וש]?[בלמכה]?",
};
const WITHOUT_SPACES = new Set(["zh", "ja", "th", "ko", "my", "km", "lo"]);

/** Whether a language's script knows no capitals. */
export function writesNoCapitals(language: string): boolean {
  const tongue = tongueOf(language);
  return tongue in CLITICS || WITHOUT_SPACES.has(tongue);
}

const patterns = new Map<string, RegExp>();
const KEPT = 16;

function placePattern(tongue: string): RegExp {
  const kept = patterns.get(tongue);
  if (kept) return kept;
  if (patterns.size >= KEPT) patterns.clear();
  const names = placesOf(tongue).names.filter((name) => !/\p{Script=Latin}/u.test(name));
  // With "to" in front the article loses its first letter: للنرويج.
  const joined = tongue === "ar" ? names.flatMap((name) => (name.startsWith("ال") ? [`لل${name.slice(2)}`] : [])) : [];
  const clitics = CLITICS[tongue];
  const source =
    clitics === undefined
      ? anyOf(names)
      : `(?<=(?<![\\p{L}\\p{M}])${clitics})${anyOf([...names, ...joined])}(?![\\p{L}\\p{M}])`;
  const fresh = new RegExp(source, "gu");
  patterns.set(tongue, fresh);
  return fresh;
}

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;
const MOST_WORDS = 3;
// What ends a name in Arabic: particles, what begins a clause, days, and what is joined by "and".
const ENDS = new Set(
  `في من إلى على عن مع أن إن إنه إنها إنهم أنه أنها بأن الذي التي الذين يوم أمس اليوم خلال بعد قبل منذ أمام حول ضد بين عند لدى هذا
  هذه ذلك تلك كان كانت لم لن لا ما قد ثم أو قال قالت يقول تقول أعلن أعلنت أكد أكدت الماضي المقبل بسبب عبر حتى كما لكن وهو وهي
  رئيس رئيسة وزير وزيرة مدير مديرة`.split(/\s+/),
);
const SPEAKS =
  /(?<![\p{L}])[وف]?(?:قال|قالت|أضاف|أضافت|أكد|أكدت|أعلن|أعلنت|صرح|صرحت|ذكر|ذكرت|أوضح|أوضحت|استقال|استقالت|غادر|غادرت|كتب|كتبت|نفى|نفت|زعم|زعمت|اعتبر|اعتبرت|شدد|شددت|أشار|أشارت|توقع|توقعت|تعهد|تعهدت|هدد|هددت|اعترف|اعترفت|كرر|كررت|حذر|حذرت)(?=[ ])/gu;
// Who speaks and has no name.
const NO_SPEAKER = new Set(
  `مصدر مصادر مسؤول مسؤولون مسؤولة بيان تقرير شاهد شهود خبير خبراء محللون محلل ناشط ناشطون ناشطة متحدث متحدثة متحدثون سكان طبيب أطباء
  محام محامون وزير نائب نواب مدير عضو أعضاء عدد عدة بعض كل جميع أحد أحدهم رجل امرأة شخص شاب طفل والد والدة أب أم ضابط جندي سائق
  طالب عامل موظف كثيرون آخرون آخر مراقبون دبلوماسي دبلوماسيون سياسي سياسيون مراسل صحفي صحفيون مكتب قائد جيش حزب وفد فريق`.split(
    /\s+/,
  ),
);
const CLAUSE = /^(?:[ ](?:إن|أن|بأن|في|يوم|من)(?!\p{L})|[ ](?:إن|أن)\p{L}{1,3}(?!\p{L})|[ ]?[:،«])/u;

/** Names where nothing tells them by its letters: countries, who stands behind a title, and in Arabic who speaks. */
export function namesWithoutCapitals(sentence: string, language: string): Found[] {
  const tongue = tongueOf(language);
  const plain = plainSpaces(sentence);
  const found: Found[] = [...plain.matchAll(placePattern(tongue))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule: "name",
  }));
  if (tongue !== "ar") return found;
  const isPlace = (start: number) => found.some((place) => place.rule === "name" && place.start === start);
  const named: Found[] = [];
  for (const match of plain.matchAll(lexiconPattern(tongue, "titles") ?? /(?!)/gu)) {
    const end = match.index + match[0].length;
    const name = nameFrom(plain, end, isPlace);
    if (name) named.push({ start: match.index, end, rule: "title" }, name);
  }
  for (const match of plain.matchAll(SPEAKS)) {
    const name = nameFrom(plain, match.index + match[0].length, isPlace);
    const words = name ? plain.slice(name.start, name.end) : "";
    // What has the article is mostly a noun: the police said.
    if (
      !name ||
      words.startsWith("ال") ||
      NO_SPEAKER.has(words.split(" ")[0] ?? "") ||
      !CLAUSE.test(plain.slice(name.end, name.end + 12))
    )
      continue;
    named.push(name);
  }
  return [...named, ...found];
}

function nameFrom(text: string, from: number, isPlace: (start: number) => boolean): Found | null {
  const words = new RegExp(WORD);
  words.lastIndex = from;
  let [start, end] = [-1, from];
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const match = words.exec(text);
    if (!match || match.index !== end + 1 || text[end] !== " ") break;
    const [word] = match;
    if (ENDS.has(word) || isPlace(match.index) || (count > 0 && (word.startsWith("و") || /^[بل]ال/u.test(word)))) break;
    if (start < 0) start = match.index;
    end = match.index + word.length;
  }
  return start < 0 ? null : { start, end, rule: "name" };
}
