import type { TextRange } from "@/lib/domain/text/ranges";
import { type Chance, chanceFrom } from "./chance";

/* A text of so many words, a revision of it, and for any words of the first what truly became of them. */

interface Word {
  text: string;
  /** The word of the first text that it is, or was written for; -1 when it is only new. */
  of: number;
  same: boolean;
}
type Sentence = Word[];
type Paragraph = Sentence[];

export interface Revised {
  before: { text: string; blocks: TextRange[] };
  after: { text: string; blocks: TextRange[] };
  /** Share of the first text's words that were deleted, replaced, written anew, moved, or have new words beside them. */
  changed: number;
  places: (TextRange & { truth: Truth })[];
}

/** Its words as they were, somewhere; or what was written for them; or nothing. */
export type Truth = { was: "kept"; range: TextRange } | { was: "changed"; region: TextRange } | { was: "deleted" };

const SMALL =
  "the of and to in a that for on with was as by at from it is were his an which had not but be their are this its who has they more after been would about there when than one will said up out into all over no could some other two also first new last only can these may if so any most such".split(
    " ",
  );
const SYLLABLES =
  "ba ker mon tri val dor sen lis ga ro mi tal fen por cha ne du ver sto lan qui hes mar to rik ul den pa gri sol".split(
    " ",
  );

export function aRevision({
  words,
  changed,
  places,
  seed,
}: {
  words: number;
  changed: number;
  places: number;
  seed: number;
}): Revised {
  const chance = chanceFrom(seed);
  const vocabulary = Array.from({ length: 2_500 }, () => newWord(chance));
  const first = written(words, vocabulary, chance);
  const count = first.flat(2).length;
  const revised = new Revision(structuredClone(first), vocabulary, chance);
  const touched = revised.until(changed * count);
  const [older, newer] = [laidOut(first), laidOut(revised.paragraphs)];
  const whereNow = new Map<number, number[]>();
  for (const [at, { of }] of newer.words.entries()) if (of >= 0) whereNow.set(of, [...(whereNow.get(of) ?? []), at]);
  return {
    before: older.version,
    after: newer.version,
    changed: touched / count,
    places: Array.from({ length: places }, () => aPlace(older, newer, whereNow, chance)),
  };
}

function newWord({ below, one }: Chance): string {
  const word = Array.from({ length: 2 + below(3) }, () => one(SYLLABLES)).join("");
  if (below(12) === 0) return String(10 + below(9_000));
  return below(8) === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Half of all words are small ones; of the others the first ones stand far more often than the last (as in any language). */
function anyWord(vocabulary: string[], { below, one }: Chance): string {
  if (below(2) === 0) return SMALL[Math.min(below(SMALL.length), below(SMALL.length))] as string;
  return below(3) === 0 ? one(vocabulary) : (vocabulary[Math.min(below(2_500), below(2_500), below(2_500))] as string);
}

function sentence(length: number, vocabulary: string[], chance: Chance): string[] {
  const said = Array.from({ length }, () => anyWord(vocabulary, chance));
  const at = chance.below(3) === 0 && length > 8 ? 2 + chance.below(length - 6) : -1;
  if (at >= 0) [said[at], said[at + 3]] = [`“${said[at]}`, `${said[at + 3]},”`];
  said[0] = (said[0] as string).charAt(0).toUpperCase() + (said[0] as string).slice(1);
  said[length - 1] += ".";
  return said;
}

function written(words: number, vocabulary: string[], chance: Chance): Paragraph[] {
  const paragraphs: string[][][] = [];
  for (let left = words; left > 0; ) {
    const index = paragraphs.length;
    const earlier = paragraphs[index - 4];
    const next =
      index % 12 === 0
        ? [sentence(5 + chance.below(4), vocabulary, chance)]
        : index % 25 === 24 && earlier
          ? nearlyTheSame(earlier, vocabulary, chance)
          : index % 40 === 39
            ? [["The", "ministry", "declined", "to", "comment."]]
            : Array.from({ length: 2 + chance.below(5) }, () => sentence(6 + chance.below(22), vocabulary, chance));
    paragraphs.push(next);
    left -= next.flat().length;
  }
  let of = 0;
  return paragraphs.map((each) => each.map((said) => said.map((text) => ({ text, of: of++, same: true }))));
}

/** A paragraph like an earlier one but for every sixth word: the two are easily taken for each other. */
function nearlyTheSame(earlier: string[][], vocabulary: string[], chance: Chance): string[][] {
  return earlier.map((said) => said.map((word, at) => (at % 6 === 4 ? anyWord(vocabulary, chance) : word)));
}

class Revision {
  paragraphs: Paragraph[];
  readonly #vocabulary: string[];
  readonly #chance: Chance;

  constructor(paragraphs: Paragraph[], vocabulary: string[], chance: Chance) {
    this.paragraphs = paragraphs;
    this.#vocabulary = vocabulary;
    this.#chance = chance;
  }

  /** Changes this and that until so many words are touched; answers how many were. */
  until(wanted: number): number {
    let touched = this.#swapNearlySame();
    const ways = [
      ...Array(6).fill(() => this.#replace()),
      ...Array(4).fill(() => this.#insert()),
      ...Array(3).fill(() => this.#cut()),
      () => this.#rewrite(),
      () => this.#rewrite(),
      () => this.#drop(),
      () => this.#typography(),
      () => this.#moveSentence(),
      () => this.#split(),
      () => this.#merge(),
    ] as (() => number)[];
    let moves = 0;
    while (touched < wanted) {
      touched += this.#chance.one(ways)();
      moves += 1;
      if (moves % 40 === 0) touched += this.#move();
    }
    return touched;
  }

  #any(): { paragraph: Paragraph; at: number; said: Sentence } {
    const paragraph = this.#chance.one(this.paragraphs);
    const at = this.#chance.below(paragraph.length);
    return { paragraph, at, said: paragraph[at] as Sentence };
  }

  #new(of: number): Word {
    return { text: anyWord(this.#vocabulary, this.#chance), of, same: false };
  }

  #replace(): number {
    const { said } = this.#any();
    const length = 1 + this.#chance.below(3);
    const from = this.#chance.below(said.length);
    for (let at = from; at < Math.min(said.length, from + length); at += 1) said[at] = this.#new(said[at]?.of ?? -1);
    return length;
  }

  #insert(): number {
    const { said } = this.#any();
    const length = 1 + this.#chance.below(4);
    said.splice(this.#chance.below(said.length), 0, ...Array.from({ length }, () => this.#new(-1)));
    return length;
  }

  #cut(): number {
    const { said } = this.#any();
    if (said.length < 6) return 0;
    return said.splice(1 + this.#chance.below(said.length - 4), 1 + this.#chance.below(3)).length;
  }

  #rewrite(): number {
    const { paragraph, at, said } = this.#any();
    // Three of ten words are kept, some are left out, the others are new.
    paragraph[at] = said.flatMap((word) => {
      const dice = this.#chance.below(10);
      return dice < 3 ? [word] : dice < 4 ? [] : [this.#new(word.of)];
    });
    if (paragraph[at]?.length === 0) paragraph[at] = [this.#new(said[0]?.of ?? -1)];
    return said.length;
  }

  #drop(): number {
    const { paragraph, at, said } = this.#any();
    if (paragraph.length > 1) paragraph.splice(at, 1);
    else this.paragraphs = this.paragraphs.filter((each) => each !== paragraph);
    return said.length;
  }

  #typography(): number {
    const { paragraph } = this.#any();
    let touched = 0;
    for (const word of paragraph.flat()) {
      const text = word.text.replace(/[“”]/gu, '"');
      if (text !== word.text) touched += 1;
      if (text !== word.text) Object.assign(word, { text, same: false });
    }
    return touched;
  }

  #move(): number {
    const [paragraph] = this.paragraphs.splice(this.#chance.below(this.paragraphs.length), 1);
    this.paragraphs.splice(this.#chance.below(this.paragraphs.length), 0, paragraph as Paragraph);
    return (paragraph as Paragraph).flat().length;
  }

  #moveSentence(): number {
    const { paragraph, at, said } = this.#any();
    if (paragraph.length < 2) return 0;
    paragraph.splice(at, 1);
    const { paragraph: other, at: there } = this.#any();
    other.splice(there, 0, said);
    return said.length;
  }

  #split(): number {
    const { paragraph, at } = this.#any();
    if (at === 0) return 0;
    const tail = paragraph.splice(at);
    this.paragraphs.splice(this.paragraphs.indexOf(paragraph) + 1, 0, tail);
    return 1;
  }

  #merge(): number {
    const at = this.#chance.below(this.paragraphs.length - 1);
    const [next] = this.paragraphs.splice(at + 1, 1);
    this.paragraphs[at]?.push(...(next ?? []));
    return 1;
  }

  #swapNearlySame(): number {
    let touched = 0;
    for (let at = 24; at < this.paragraphs.length; at += 75) {
      const [one, other] = [this.paragraphs[at], this.paragraphs[at - 4]];
      if (!one || !other) continue;
      [this.paragraphs[at], this.paragraphs[at - 4]] = [other, one];
      touched += one.flat().length;
    }
    return touched;
  }
}

interface Layout {
  version: { text: string; blocks: TextRange[] };
  words: (Word & { range: TextRange; block: number; sentence: Sentence })[];
}

function laidOut(paragraphs: Paragraph[]): Layout {
  const words: Layout["words"] = [];
  const blocks: TextRange[] = [];
  let text = "";
  for (const [block, paragraph] of paragraphs.entries()) {
    if (block > 0) text += "\n";
    const start = text.length;
    const said = paragraph.flatMap((sentence) => sentence.map((word) => ({ word, sentence })));
    for (const [index, { word, sentence }] of said.entries()) {
      if (index > 0) text += " ";
      words.push({ ...word, block, sentence, range: { start: text.length, end: text.length + word.text.length } });
      text += word.text;
    }
    blocks.push({ start, end: text.length });
  }
  return { version: { text, blocks }, words };
}

/** Two to fourteen words of one sentence, as most claims are, and what became of them. */
function aPlace(
  older: Layout,
  newer: Layout,
  whereNow: Map<number, number[]>,
  { below }: Chance,
): TextRange & { truth: Truth } {
  const from = below(older.words.length);
  const [start] = [older.words[from]];
  let to = from;
  for (let length = 1 + below(13); length > 0 && older.words[to + 1]?.sentence === start?.sentence; length -= 1)
    to += 1;
  const range = { start: start?.range.start ?? 0, end: older.words[to]?.range.end ?? 0 };
  return { ...range, truth: truthOf(newer, whereNow, from, to) };
}

function truthOf({ words }: Layout, whereNow: Map<number, number[]>, from: number, to: number): Truth {
  const now: number[] = [];
  for (let of = from; of <= to; of += 1) now.push(...(whereNow.get(of) ?? []));
  const left = now.sort((a, b) => a - b).map((at) => ({ ...(words[at] as Layout["words"][number]), at }));
  const [first, last] = [left[0], left.at(-1)];
  if (!first || !last) return { was: "deleted" };
  const together = left.every((word, index) => word.same && word.of === from + index && word.at === first.at + index);
  const oneBlock = first.block === last.block;
  if (together && oneBlock && left.length === to - from + 1) {
    return { was: "kept", range: { start: first.range.start, end: last.range.end } };
  }
  return { was: "changed", region: { start: first.range.start, end: last.range.end } };
}
