const made = new Map<string, Intl.Segmenter>();
// Languages come from documents; a document must not fill the memory with segmenters.
const KEPT = 64;

/** The platform's segmenter of a language, made once; an unknown language gets the root rules. */
export function segmenter(granularity: "grapheme" | "word" | "sentence", language: string | null): Intl.Segmenter {
  const key = `${granularity} ${language ?? ""}`;
  const kept = made.get(key);
  if (kept) return kept;
  if (made.size >= KEPT) made.clear();
  const fresh = new Intl.Segmenter(knownLanguage(language), { granularity });
  made.set(key, fresh);
  return fresh;
}

function knownLanguage(language: string | null): string {
  try {
    return Intl.getCanonicalLocales(language ?? "")[0] ?? "und";
  } catch {
    return "und";
  }
}
