import type { Found } from "@/lib/domain/coverage/fact";
import { lexiconPattern, plainSpaces, tongueOf } from "@/lib/domain/coverage/lexicon-of";
import type { TextRange } from "@/lib/domain/text/ranges";

const TITLE_GAP = /^,? (?:d[’'])?$/u;
const ARTICLE = "(?:the|an?|its|their|his|her|then|former|l[ae]|un|une|son|sa|el|su|una|der|die|das|eine?|l[’'])";
const NAME_GAP = new RegExp(`^, (?:${ARTICLE} ?)?((?:[\\p{L}’'-]{1,20} ){0,4})$`, "u");
const WINDOW = 80;

/** The offices and honorifics of a sentence, in its order, whatever stands beside them. */
export function titlesIn(sentence: string, language: string): TextRange[] {
  const pattern = lexiconPattern(language, "titles");
  if (!pattern) return [];
  return [...plainSpaces(sentence).matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Of the titles of a sentence the one right before a name, and the one that follows it behind a comma. */
export function titlesBeside(sentence: string, name: TextRange, titles: readonly TextRange[]): Found[] {
  const found: Found[] = [];
  for (const { start, end } of titles) {
    if (end < name.start && name.start - end < 6 && TITLE_GAP.test(plainSpaces(sentence.slice(end, name.start)))) {
      found.push({ start, end, rule: "title" });
    }
    if (start > name.end && start - name.end < WINDOW) {
      const gap = NAME_GAP.exec(plainSpaces(sentence.slice(name.end, start)));
      if (!gap) continue;
      found.push({ start: start - (gap[1] ?? "").length, end, rule: "title" });
      return found;
    }
  }
  return found;
}

/** The title that a run of capitals holds, from the first to the last that belongs to it; null when it holds none. */
export function titleWithin(run: TextRange, titles: readonly TextRange[], language: string): TextRange | null {
  const inside = titles.filter(({ start, end }) => start >= run.start && end <= run.end);
  const [head, last] = [inside[0], inside.at(-1)];
  if (!head || !last) return null;
  // In English what stands in front has a capital too: Northern Trade Minister.
  return { start: tongueOf(language) === "en" ? run.start : head.start, end: last.end };
}
