import type { SentenceState } from "@/lib/domain/coverage/covered-sentence";
import type { Figures } from "@/lib/domain/coverage/figures";

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);
const quoted = (text: string) => `“${text}”`;

/** Words of the coverage ledger: which sentences somebody looked at, and which facts stand open. */
export const coverageWords = {
  title: "Coverage",
  percent: (percent: number) => `${percent} %`,
  said: ({ sentences, claimed, waved, half, untouched, openFacts }: Figures) =>
    sentences === 0
      ? "There is nothing to cover."
      : `${many(sentences, "sentence", "sentences")}: ${claimed} claimed, ${waved} waved, ${half} half covered, ${untouched} untouched. ${many(openFacts, "fact is open", "facts are open")}.`,
  complete: "Every sentence is claimed or waved, and no fact is open.",
  sections: "By section",
  roles: "By kind of text",
  beforeFirst: "Before the first heading",
  body: "Body",
  part: (name: string, { sentences, claimed, waved, openFacts }: Figures) =>
    `${name}: ${claimed + waved} of ${many(sentences, "sentence", "sentences")} covered${openFacts > 0 ? `, ${many(openFacts, "fact", "facts")} open` : ""}`,
  count: ({ sentences, claimed, waved }: Figures) => `${claimed + waved} / ${sentences}`,
  toHole: "Goes to the first gap",
  covered: "Covered",
  lines: "Dotted lines under what is open",
  linesOn: "Dotted lines are shown.",
  linesOff: "Dotted lines are hidden.",
  first: "First gap",

  state: { claimed: "", waved: "Waved.", half: "Half covered.", untouched: "Untouched." } satisfies Record<
    SentenceState,
    string
  >,
  reached: (state: SentenceState, open: readonly string[], text: string) =>
    state === "half" ? `Open here: ${open.map(quoted).join(", ")}. ${text}` : `Untouched. ${text}`,
  allCovered: "Nothing is left: every sentence is claimed or waved, and no fact is open.",
  notKnown: "Coverage is not known yet.",
  nothingHere: "Nothing is open here.",
  goFirst: "Go to a gap with U, or to a sentence with J, then press W.",
  noTable: "No table is here: go to a cell of it with J.",
  notYours: "Your role or part on this article does not allow waving words.",
  writer: "You wrote this article: your own waves would not count.",
  waved: (sentences: number) => (sentences === 1 ? "Sentence waved." : `${sentences} sentences waved.`),
  /** Before what is said of the sentence that comes next. */
  andNow: "Waved. ",
  wavedRest: "The rest is waved.",
  undone: (text: string) => `Taken back. ${text}`,

  menu: "Nothing to check",
  commands: {
    next: "Next untouched or half-covered sentence",
    wave: "Nothing to check here, or: the rest is fine",
    waveParagraph: "Nothing to check in this paragraph, or row of a table",
    waveTable: "Nothing to check in this table",
    lines: "Show or hide the dotted lines of coverage",
    open: "Coverage of the article",
  },
} as const;
