import type { ReplyOutcome } from "@/lib/domain/asking/reply";
import type { AskingState } from "@/lib/domain/asking/state";
import type { AskingKind } from "@/lib/domain/asking/waits-on";
import type { WriterLinkState } from "@/lib/domain/asking/writer-link";

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const numbered = (numbers: readonly number[]): string =>
  numbers.length === 1
    ? `claim ${numbers[0]}`
    : `claims ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1) ?? ""}`;

const states: Readonly<Record<AskingState, string>> = { open: "Open", answered: "Answered", dismissed: "Dismissed" };
const kinds: Readonly<Record<AskingKind, string>> = { query: "Query", call: "Call", reply: "Right of reply" };
const outcomes: Readonly<Record<ReplyOutcome, string>> = {
  answer: "They answered",
  refusal: "They would not answer",
  silence: "Nothing came",
};
const linkStates: Readonly<Record<WriterLinkState, string>> = {
  open: "Leads here",
  expired: "Expired",
  revoked: "Taken back",
};

/** Words of asking people: the writer, those who can confirm, those of whom the article speaks. */
export const askingWords = {
  title: "Asking people",
  states,
  kinds,
  outcomes,
  about: (numbers: readonly number[]) => (numbers.length === 0 ? "The article" : numbered(numbers)),
  overdue: "Overdue",
  due: "due",
  until: "until",
  since: "asked",
  none: "Nobody has been asked yet",
  noneHint: "Ask the writer about a claim with Q, or plan a call from claims picked in the list.",
  noneRuns: "Nothing runs: whatever was asked has ended.",
  ended: "Ended",
  endedHint: "What was answered or dismissed ends there and waits on nobody. To ask further, ask anew.",
  away: "What was asked could not be read. It is tried again.",
  counts: ({ open, overdue, answered, dismissed }: Record<"open" | "overdue" | "answered" | "dismissed", number>) =>
    [
      `${open} open${overdue > 0 ? `, ${overdue} overdue` : ""}`,
      `${answered} answered`,
      ...(dismissed > 0 ? [`${dismissed} dismissed`] : []),
    ].join(" · "),
  waiting: (n: number) => count(n, "is kept here until it can be sent", "are kept here until they can be sent"),
  redacted: "Confidential, or kept from you until you have answered the claim yourself.",
  dismiss: "Dismiss",
  dismissReason: "Why it is not needed any more",
  dismissed: (name: string) => `Dismissed by ${name}:`,
  cancel: "Cancel",
  edit: "Change",
  save: "Save",
  dueAt: "Due",
  takenBack: "Taken back right after asking.",
  showClaim: (number: number) => `Show claim ${number}`,
  to: (name: string) => `to ${name}`,
  by: (name: string) => `by ${name}`,
  byLink: (name: string) => `by ${name}, by link`,
  section: "Waits on",
  waitsOn: (kind: AskingKind, whom: string) =>
    kind === "query"
      ? `${whom || "the writer"}, by a query`
      : kind === "call"
        ? `${whom}, by a call`
        : `${whom}, for a reply`,
  waitsOnNobody: "Nobody is asked about this claim.",

  query: {
    ask: "Ask the writer",
    title: (number: number | null) => (number === null ? "Ask the writer" : `Ask the writer about claim ${number}`),
    question: "Question",
    quoted: "The line",
    evidence: "Our evidence to show",
    evidenceNone: "Nothing on the record here yet.",
    evidenceKept: (n: number) => count(n, "confidential piece is not offered.", "confidential pieces are not offered."),
    to: "To",
    anybody: "Whoever writes, also by link",
    asked: (number: number | null) =>
      number === null ? "Asked the writer." : `Asked the writer about claim ${number}.`,
    answer: "Answer",
    answerIt: "Hand in",
    changed: "Changed the question.",
    endedMeanwhile: "It ended while you wrote. This was not sent:",
    putAway: "Put it away",
    mayNot: "Your role or part does not ask the writer here.",
  },

  links: {
    title: "Links for writers without an account",
    intro:
      "Whoever holds a link sees the questions on this article, with the line and the evidence shown, and answers them.",
    name: "For whom",
    days: "Days it holds",
    make: "Make a link",
    made: "Shown this once. Send it to the writer alone.",
    lost: "The link was made, but its answer got lost. Take it back and make another.",
    copy: "Copy",
    copied: "Copied.",
    revoke: "Take back",
    states: linkStates,
    until: "until",
    lastUsed: "last used",
    unused: "not used yet",
    unreachable: "The desk did not answer. Try again.",
  },

  call: {
    plan: "Plan a call",
    title: (numbers: readonly number[]) => `Plan a call about ${numbered(numbers)}`,
    change: "Change the call",
    changed: "Changed the call.",
    person: "Who can confirm it",
    personHint: "A person among the desk’s sources, or somebody new.",
    personMissing: "Say who is called.",
    number: "Number",
    terms: "Terms agreed",
    termsNote: "Terms in words",
    bestTime: "Best time",
    caller: "Who calls",
    nobody: "Nobody yet",
    questions: "Questions, in your own words",
    question: (number: number) => `Question on claim ${number}`,
    questionHint: "Open and in paraphrase: what happened, not “did you say”.",
    questionMissing: "Write a question or take the claim off.",
    readsBack: (words: string) => `Reads the quote back: “${words}”. Ask for it in other words.`,
    drop: (number: number) => `Leave out claim ${number}`,
    planned: (person: string) => `Planned a call to ${person}.`,
    answer: "Write down the call",
    answerTitle: (person: string) => `What ${person} said`,
    said: "What was said",
    stance: "It",
    noEvidence: "No evidence",
    date: "Day of the call",
    language: "Language",
    termsNow: (terms: string) => `Terms: ${terms}. What was said is kept under the same terms.`,
    readers: "Who else may read it",
    embargoUntil: "Embargoed until",
    write: (n: number) => (n === 0 ? "Write it down" : `Write ${count(n, "piece of evidence", "pieces of evidence")}`),
    answered: (n: number) => `Wrote down the call: ${count(n, "piece of evidence", "pieces of evidence")}.`,
    obtained: "By call",
    canConfirm: "Who can confirm",
    claimsOf: (n: number) => count(n, "claim", "claims"),
    someone: "Somebody",
  },

  reply: {
    ask: "Right of reply",
    title: "Ask for a reply",
    who: "Whom",
    channel: "How",
    channelHint: "Mail, phone, lawyer",
    put: "What is put to them",
    claims: "About",
    until: "Until",
    send: "Note that it was put to them",
    asked: (who: string) => `Asked ${who} for a reply.`,
    answer: "What came of it",
    outcome: "Outcome",
    words: "Their words",
    wordsMissing: "Write down their words, or choose another outcome.",
    stillRuns: "Silence can be noted once their time has passed.",
    save: "Write it down",
  },

  pins: {
    title: "The writer’s hand-in",
    pin: "Pin a source",
    pinTitle: "Pin a source to these words",
    selectFirst: "Select the words first.",
    mayNot: "Your role or part does not hand in sources here.",
    source: "Source",
    sourceHint: "A source of the desk, or a new one.",
    sourceMissing: "Choose a source.",
    sourceKind: "Kind of the new source",
    note: "Where in it",
    noteHint: "Page, time code, whom you spoke to",
    pinned: (title: string) => `Pinned ${title}.`,
    unpin: "Take off",
    nowhere: "Its words are not in this version.",
    kept: "A confidential source",
    summary: (pins: number, facts: number, left: number) =>
      `${count(pins, "source", "sources")} handed in; of ${count(facts, "fact", "facts")}, ${left} without a source`,
    none: "Nothing handed in yet. Select words in the article and pin a source to them.",
    left: "Facts without a source",
    allSourced: "Every fact has a source.",
    more: (n: number) => `and ${n} more`,
    offer: (title: string) => `The writer hands in ${title}`,
    take: "Take as evidence",
  },

  asked: {
    tab: "Questions to you",
    title: "Questions to you",
    intro: "What the desk wants to know about this article. Your answers go to those who check it.",
    introLink: (desk: string) => `${desk} asks you about your article.`,
    until: "This link holds until",
    line: "The line",
    evidence: "What we have",
    yours: "Your answer",
    kept: "Kept in this browser until you hand it in.",
    handIn: "Hand in",
    handedIn: "Handed in",
    gone: "Not needed any more.",
    left: (n: number) =>
      n === 0 ? "Everything is handed in. Thank you." : `${count(n, "question", "questions")} left`,
    none: "There is no question to you at the moment.",
    unreachable: "The desk did not answer. What you wrote is kept here; try again.",
    notYours: "You don’t have the writer’s part on this article: you read the questions, the writer answers them.",
    toArticle: "To the article",
    unknown: {
      title: "This link leads nowhere",
      text: "It was taken back, or is not whole. Ask the desk that sent it for a new one.",
    },
    expired: {
      title: "This link has expired",
      text: "Ask the desk that sent it for a new one. What you have handed in is there; what you wrote is kept in this browser.",
    },
    away: {
      title: "The desk did not answer",
      text: "Nothing is lost: what you wrote is kept in this browser.",
      again: "Try again",
    },
    loading: "Reading the questions",
  },

  commands: {
    ask: "Ask the writer about the claim",
    panel: "Everything asked of people",
    pin: "Pin a source to the words (the writer)",
    take: "Take what the writer handed in as evidence",
    call: "Plan a call about the claims picked, or this one",
  },
} as const;
