/** So many words in a row make a shingle: fewer are common phrases. */
const SIZE = 5;
/** Passages of fewer words say too little to be alike by more than chance. */
const FEWEST_WORDS = 9;

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text as they are compared: letters and digits only, small. */
export function plainWords(text: string): string[] {
  return text.normalize("NFKC").toLowerCase().match(WORD) ?? [];
}

/** The overlapping runs of five words of a text (w-shingling after Broder 1997); empty where it is too short to compare. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = plainWords(text);
  const found = new Set<string>();
  if (words.length < FEWEST_WORDS) return found;
  for (let at = 0; at + SIZE <= words.length; at += 1) found.add(words.slice(at, at + SIZE).join(" "));
  return found;
}

/** How much of the shorter text stands in the longer one, 0 to 1; 0 when either is too short to compare. */
export function containment(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [less, more] = one.size <= other.size ? [one, other] : [other, one];
  if (less.size === 0) return 0;
  let shared = 0;
  for (const shingle of less) if (more.has(shingle)) shared += 1;
  return shared / less.size;
}
