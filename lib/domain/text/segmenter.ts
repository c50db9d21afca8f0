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

/** One piece of a text, as the platform's segmenter cuts it. */
interface Piece {
  index: number;
  segment: string;
  isWordLike: boolean;
}

const WINDOW = 8_192;
// A boundary this near to a cut could move if what comes after it was seen.
const UNSURE = 2;

/**
 * The pieces of a text in order. Asks in windows that begin at a boundary: the platform's iterator costs as much for each
 * piece as its whole text is long, half a minute for a line of a novel.
 */
export function* pieces(
  granularity: "word" | "sentence",
  language: string | null,
  text: string,
): Generator<Piece, void, undefined> {
  const cutter = segmenter(granularity, language);
  let size = WINDOW;
  for (let start = 0; start < text.length; ) {
    const found = [...cutter.segment(text.slice(start, start + size))];
    const sure = start + size < text.length ? found.slice(0, -UNSURE) : found;
    for (const { index, segment, isWordLike } of sure) {
      yield { index: start + index, segment, isWordLike: isWordLike ?? false };
    }
    const last = sure.at(-1);
    size = last ? WINDOW : size * 2;
    if (last) start += last.index + last.segment.length;
  }
}

function knownLanguage(language: string | null): string {
  try {
    return Intl.getCanonicalLocales(language ?? "")[0] ?? "und";
  } catch {
    return "und";
  }
}
