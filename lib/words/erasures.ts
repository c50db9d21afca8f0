import type { ErasureState } from "@/lib/domain/people/erasure";

/** Words around erasing personal data: asking, deciding, and what stays. */
export const erasureWords = {
  title: "Erasing personal data",
  what: "One person asks, another decides. What was approved is carried out within a minute, for good.",
  askMember: "Ask for erasure",
  askNamed: "Ask for the name to be erased",
  askTitle: (name: string) => `Erase the data of ${name}`,
  reason: "Reason",
  reasonHint: "Why it is asked for. The person who decides reads it.",
  reasonMissing: "An erasure needs a reason.",
  ask: "Ask",
  asked: "Asked. Somebody else has to decide now.",
  cancel: "Cancel",
  goes: "What is taken away",
  nothingGoes: "Nothing: the name stands nowhere that it can be taken from.",
  becomes: (name: string, becomes: string) =>
    `${name} becomes “${becomes}”, for good. What they did stays, under that name.`,
  account: {
    erased: "The account goes with it: address, name, password, second factor, accounts elsewhere, sessions, tokens.",
    kept_for_other_desks: "The account is used on other desks and stays; only the place on this desk goes.",
    none: "There is no account behind this place.",
  },
  stays: "What stays",
  staysAlways:
    "The words of versions and the bytes of files stay: they are what was checked and hashed. So do the quotes of those words on claims and answers.",
  staysVersions: (n: number) =>
    n === 1 ? "The name stands in the words of one version:" : `The name stands in the words of ${n} versions:`,
  version: (title: string, number: number) => `${title}, version ${number}`,
  staysQuotes: (n: number) => (n === 1 ? "One quote repeats those words." : `${n} quotes repeat those words.`),
  staysMembers: (names: string) =>
    `People of the desk who bear the name keep it: ${names}. Each of them is erased on their own page.`,
  namedBesides: (n: number) =>
    n === 0
      ? "The name stands nowhere else on the desk."
      : `The name also stands in ${n === 1 ? "one other place" : `${n} other places`}, which this erasure does not touch.`,
  lookForName: "Look for the name",
  backups:
    "Backups of earlier days still hold what is taken away. When one is restored, what is on the list of purges is taken away again.",
  counting: "Looking through the desk",
  ofMember: (name: string) => `Data of ${name}`,
  ofNamed: (names: string) => `Name: ${names}`,
  ofEvent: (title: string, seq: number) => `Entry ${seq} in the history of “${title}”`,
  eventGone: "It says nothing any more, or nothing that you may read.",
  eventAbout: "These words go, for good. That it happened, who did it and when stays.",
  toHistory: "To the article",
  ofNobody: "A named person; the spellings are forgotten",
  state: {
    asked: "Waits for a decision",
    approved: "Approved, being carried out",
    refused: "Refused",
    withdrawn: "Withdrawn",
    carried_out: "Carried out",
  } satisfies Record<ErasureState, string>,
  by: (name: string) => `asked by ${name}`,
  decidedBy: (name: string) => `decided by ${name}`,
  took: "Taken away:",
  tookNothing: "Nothing was there to take away.",
  show: "Look and decide",
  decideTitle: "Decide on the erasure",
  own: "You asked for it, so somebody else decides: an owner, an editor or a head of research.",
  approve: "Approve: take it away for good",
  refuse: "Refuse",
  withdraw: "Withdraw",
  noteHint: "Needed to refuse or withdraw.",
  noteMissing: "Say why.",
  done: { approved: "Approved. It is carried out within a minute.", refused: "Refused.", withdrawn: "Withdrawn." },
  empty: {
    title: "No erasures",
    text: "Nobody asked for personal data to be erased. It is asked for on a person’s page, or where a name in claims was looked for.",
  },
  lookForPerson: "Look for a person in claims",
  noRight: "Owners, editors and heads of research see this. Ask one of them.",
} as const;
