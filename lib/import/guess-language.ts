/** Frequent words that few of the other languages share. */
const functionWords: Readonly<Record<string, readonly string[]>> = {
  en: ["the", "and", "of", "to", "that", "is", "was", "for", "with", "has", "have", "his", "said", "from"],
  de: ["der", "die", "und", "das", "nicht", "ist", "mit", "den", "von", "ein", "eine", "auf", "für", "sich"],
  fr: ["le", "les", "des", "et", "est", "une", "dans", "pour", "que", "qui", "sur", "du", "avec", "pas"],
  es: ["el", "los", "las", "y", "una", "que", "del", "por", "con", "para", "se", "es", "en", "su"],
  it: ["il", "che", "di", "della", "gli", "una", "per", "non", "sono", "con", "nel", "anche", "è", "del"],
  pt: ["o", "os", "que", "não", "uma", "para", "com", "do", "da", "em", "dos", "foi", "são", "mais"],
  nl: ["de", "het", "een", "van", "en", "niet", "dat", "met", "voor", "zijn", "op", "aan", "ook", "maar"],
};

const scripts: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
];

/** The language of a text by its script and its most frequent words; empty when it does not show. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return "";
  for (const [language, script] of scripts) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    // Japanese text is mostly Han with kana between.
    if (share > (language === "ja" ? 0.1 : 0.5)) return refine(language, sample);
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(functionWords).map(([language, known]) => {
    const set = new Set(known);
    return { language, count: words.filter((word) => set.has(word)).length };
  });
  counts.sort((a, b) => b.count - a.count);
  const [best, second] = counts;
  if (best === undefined || best.count < Math.max(2, words.length * 0.06)) return "";
  return best.count > (second?.count ?? 0) * 1.15 ? best.language : "";
}

/** Letters that one language of a script has and the others lack. */
function refine(language: string, sample: string): string {
  if (language === "ru" && /[іїєґ]/i.test(sample)) return "uk";
  if (language === "ar" && /[پچژگک]/.test(sample)) return /[ٹڈڑے]/.test(sample) ? "ur" : "fa";
  return language;
}
