const nouns: Readonly<Record<string, string>> = {
  evidence: "Evidence",
  source: "A source",
  assessment: "The reasons of an answer",
  thread: "A discussion",
  file: "A file",
  call: "A call",
};

/** Words of the log of looks at what is confidential. */
export const accessWords = {
  title: "Looks at what is confidential",
  what: "Who was shown something confidential, and when. One line stands for an hour of looking at the same thing. What it said stands nowhere here.",
  who: "Who looked",
  everybody: "Everybody",
  allThings: "Show all things",
  ways: { screen: "on the screen", export: "in an export", search: "in a search" },
  thing: (subject: string, claim: number | null) => {
    const noun = nouns[subject.slice(0, subject.indexOf(":"))] ?? "Something";
    return claim === null ? noun : `${noun} on claim ${claim}`;
  },
  none: "Nobody looked",
  noneText: "Nothing confidential was shown to anybody, as far as this list goes.",
  noRight: "Owners and editors read this list.",
  earlier: "Earlier",
} as const;
