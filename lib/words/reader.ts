import type { BlockRole } from "@/lib/domain/text/doc";

const quoted = (text: string) => `“${text}”`;
const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** Words of the article on paper and of recording claims in it. */
export const readerWords = {
  article: (title: string) => `Article: ${title}`,
  paper: "Article",
  rail: "Claims along the article",
  loading: "Opening the article",

  image: {
    named: (alt: string) => `Picture: ${alt}`,
    unnamed: "Picture without a description",
    remote: (address: string) => `Not fetched from ${address}, so that nobody learns who reads it`,
    lost: "The picture could not be kept",
  },

  control: (claim: { number: number; kind: string; speaker: string; label: string; draft: string; says: string }) =>
    `Claim ${claim.number}, ${claim.kind}${claim.speaker ? `, ${claim.speaker}` : ""}, ${claim.label}${claim.draft}: ${claim.says}`,
  draft: (label: string) => `, your draft: ${label}`,
  retired: "retired",
  noWords: "stands on no words",

  choice: {
    title: (count: number) => `${many(count, "claim stands", "claims stand")} here`,
    openLink: (host: string) => `Open ${host}`,
    link: "Link",
  },

  menu: {
    label: "Selected words",
    claim: "Claim",
    about: (number: number) => `Claim about ${number}`,
    addTo: (number: number) => `Add to claim ${number}`,
    copy: "Copy",
    copied: "Copied.",
    notCopied: "This browser does not let the page copy. Use its own Copy.",
    selected: (words: number) => `${many(words, "word", "words")} selected.`,
    image: "Picture selected.",
    hint: "C records a claim, Tab goes to the menu.",
    hintPlacing: (number: number) => `C adds them to claim ${number}, Tab goes to the menu.`,
  },

  placing: {
    say: (number: number) => `Select the words that also belong to claim ${number}.`,
    stop: "Stop",
    stopped: "No place was added.",
  },

  recorded: (number: number, kind: string, speaker: string) =>
    `Claim ${number} recorded: ${kind}${speaker ? `, ${speaker}` : ""}.`,
  recordedAbout: (number: number, about: number) => `Claim ${number} recorded, about claim ${about}.`,
  andAbout: "And a claim about it",
  placeAdded: (number: number) => `Place added to claim ${number}.`,
  placeKnown: (number: number) => `Claim ${number} stands on these words already.`,
  byMistake: "Recorded by mistake",
  undone: "Taken back.",
  nothingToUndo: "There is nothing to take back.",
  selectFirst: "Select words, or move to a sentence with J, then press C.",
  notYours: "Your role or part on this article does not allow recording claims.",
  noQuote: "Choose a quote first.",

  omission: {
    title: "What does the article leave out?",
    statement: "Statement",
    hint: "One sentence that could be checked.",
    after: (words: string) => `It hangs after ${quoted(words)}`,
    whole: "It hangs on the whole article.",
    record: "Record",
    cancel: "Cancel",
    empty: "Say what is left out.",
  },

  said: {
    sentence: (text: string, claims: number, role: string) =>
      `${role ? `${role}. ` : ""}${text}${claims === 0 ? "" : ` ${many(claims, "claim stands", "claims stand")} here.`}`,
    extended: (sentences: number, text: string) => `${many(sentences, "sentence", "sentences")}: ${text}`,
    start: (word: string, text: string) => `Start at ${quoted(word)}. ${text}`,
    end: (word: string, text: string) => `End at ${quoted(word)}. ${text}`,
    stoppedStart: "Beginning of the article.",
    stoppedEnd: "End of the article.",
    empty: "This article has no sentences.",
    image: (alt: string) => (alt ? `Picture: ${alt}` : "Picture."),
    noClaim: "No claim to go to.",
    firstClaim: "This is the first claim.",
    lastClaim: "This is the last claim.",
  },
  roles: {
    headline: "Headline",
    dek: "Dek",
    byline: "Byline",
    body: "",
    caption: "Caption",
    credit: "Credit",
    pull_quote: "Pull quote",
    chart: "Chart",
    furniture: "Not part of the copy",
  } satisfies Record<BlockRole, string>,

  commands: {
    nextSentence: "Next sentence",
    previousSentence: "Previous sentence",
    extendForward: "Extend by the next sentence",
    extendBack: "Extend back by a sentence",
    endForward: "End one word later",
    endBack: "End one word earlier",
    startForward: "Start one word later",
    startBack: "Start one word earlier",
    nextParagraph: "Next paragraph",
    previousParagraph: "Previous paragraph",
    first: "First sentence",
    last: "Last sentence",
    leave: "Put the reading cursor away",
    claim: "Claim the words",
    claimAbout: "Claim about the chosen quote",
    omission: "Claim an omission",
    nextClaim: "Next claim",
    previousClaim: "Previous claim",
    search: "Search the claims",
    list: "Show or fold the claim list",
    card: "Show or fold the claim card",
    undo: "Take back the last thing done",
    read: "Go to the text",
  },

  noneYet: "No claims yet. Select words and press C, or move by sentence with J and press Enter.",
  readOnly:
    "You can read this article and its claims. To record claims you need a part as checker: ask an editor of your desk.",
  archived: "This article is archived. It can be read.",
} as const;
