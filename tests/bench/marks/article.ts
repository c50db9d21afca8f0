import { canonicalText } from "@/lib/domain/text/canonical-text";
import type { DocJson, NodeJson } from "@/lib/domain/text/doc";
import type { TextRange } from "@/lib/domain/text/ranges";
import type { ClaimMark } from "@/lib/editor/claim-marks";

/* An article of exactly so many words and claims on it, the same at every run. */

const WORDS =
  "the harbour moved more containers than a year ago while the council waited for figures that nobody had checked and one engineer said the quay would hold until spring when ships from the north return with grain timber and steel under contracts signed before prices rose".split(
    " ",
  );
/** Half of the claims have no finding yet, the rest are spread over all there are. */
const LOOKS = ["supported", "mostly_supported", "mixed", "mostly_refuted", "refuted", "unproven", "not_checkable"];
const appearances = LOOKS.flatMap((look) => ["none", look]);

/** A small generator of pseudo-random numbers in [0, 1): the same seed gives the same article (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const between = (random: () => number, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1));

/** Headings, paragraphs, lists and quotations, with emphasis and a link here and there. */
export function articleOf(words: number): DocJson {
  const random = chance(20_000);
  const content: NodeJson[] = [];
  let left = words;
  for (let index = 0; left > 0; index += 1) {
    const wanted = index % 12 === 0 ? 6 : between(random, 30, 90);
    const take = Math.min(left, wanted);
    left -= take;
    const paragraph: NodeJson = { type: "paragraph", content: sentences(take, random) };
    if (index % 12 === 0)
      content.push({ type: "heading", attrs: { level: index === 0 ? 1 : 2 }, content: paragraph.content ?? [] });
    else if (index % 12 === 5) content.push({ type: "blockquote", content: [paragraph] });
    else if (index % 12 === 8)
      content.push({ type: "bulletList", content: [{ type: "listItem", content: [paragraph] }] });
    else content.push(paragraph);
  }
  return { type: "doc", content } as DocJson;
}

function sentences(words: number, random: () => number): NodeJson[] {
  const spoken = Array.from({ length: words }, (_, at) => {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? "and";
    const first = at % 14 === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    return at % 14 === 13 || at === words - 1 ? `${first}.` : first;
  });
  if (words < 20) return [{ type: "text", text: spoken.join(" ") }];
  const at = between(random, 4, words - 12);
  const mark = random() < 0.5 ? { type: "bold" } : { type: "link", attrs: { href: "https://example.org/figures" } };
  return [
    { type: "text", text: `${spoken.slice(0, at).join(" ")} ` },
    { type: "text", text: spoken.slice(at, at + 3).join(" "), marks: [mark] },
    { type: "text", text: ` ${spoken.slice(at + 3).join(" ")}` },
  ];
}

/** So many claims spread over the text; two of three stand apart, the third begins inside one of them and ends behind it. */
export function claimsOn(doc: DocJson, count: number): ClaimMark[] {
  const random = chance(count);
  const words = [...canonicalText(doc).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const apart = count - Math.floor(count / 3);
  const room = words.length / apart;
  const spans: [number, number][] = [];
  for (let index = 0; index < apart; index += 1) {
    const from = Math.floor(index * room);
    spans.push([from, from + between(random, 2, Math.min(12, Math.floor(room) - 1))]);
  }
  for (let index = 0; index < count - apart; index += 1) {
    const [from, to] = spans[Math.floor((index * apart) / (count - apart))] ?? [0, 1];
    spans.push([between(random, from, to - 1), to + between(random, 1, 4)]);
  }
  return spans.map(([from, to], index) => ({
    claimId: `0190f3a1-0000-7000-8000-${String(index).padStart(12, "0")}`,
    ranges: [rangeOf(words, from, to)],
    appearance: appearances[index % appearances.length] ?? "none",
  }));
}

function rangeOf(words: readonly TextRange[], from: number, to: number): TextRange {
  return { start: words[from]?.start ?? 0, end: (words[to] ?? words.at(-1))?.end ?? 1 };
}
