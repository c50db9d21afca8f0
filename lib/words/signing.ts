import type { Deed } from "@/lib/domain/signing/deeds";
import type { ClaimAspect } from "@/lib/domain/signing/difference";
import type { MissingCode } from "@/lib/domain/signing/ready";
import type { Hindrance } from "@/lib/domain/signing/signer";
import type { SignatureRole } from "@/lib/domain/signing/signing-rules";

type Params = Readonly<Record<string, string | number>>;

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const asked: Readonly<Record<string, string>> = {
  query: "A query to the writer is not answered.",
  call: "A call is not made.",
  reply: "A right of reply still runs.",
};

/** Words of signing: the sign-off page, what changed since, the certificate. */
export const signingWords = {
  title: "Sign-off",
  of: (title: string) => `Sign-off of ${title}`,
  back: "Back to the article",
  noRight: "You may not see this article’s sign-off.",

  missingTitle: "What is missing",
  missingNone: "Nothing is missing. It can be signed.",
  missingCount: (n: number) => `${count(n, "thing is", "things are")} missing before this can be signed.`,
  missing: {
    nothing_claimed: () => "No claim is chosen. What others published is signed by what was checked of it.",
    sentences_untouched: ({ count: n }: Params) =>
      `${count(Number(n), "sentence", "sentences")} nobody has claimed or waved to the end.`,
    facts_open: ({ count: n }: Params) => `${count(Number(n), "fact is", "facts are")} open.`,
    claim_open: ({ number }: Params) => `Claim ${number} is not settled.`,
    policy_unmet: ({ number }: Params) =>
      `Claim ${number} does not meet the sourcing policy, and nobody took the risk by name.`,
    fix_undecided: ({ number }: Params) => `A fix of claim ${number} waits for a decision.`,
    fix_unapplied: ({ number }: Params) => `An accepted fix of claim ${number} is not in the text.`,
    fix_missing: ({ number }: Params) => `The answer on claim ${number} asks for other words, and no fix is proposed.`,
    place_unconfirmed: ({ number }: Params) =>
      `A place of claim ${number} is another in this version, and nobody has looked.`,
    place_lost: ({ number }: Params) => `A place of claim ${number} was not found in this version.`,
    question_running: ({ kind }: Params) => asked[String(kind)] ?? "Somebody was asked and has not answered.",
    pass_missing: ({ name }: Params) => `The pass “${name}” is not initialled.`,
  } satisfies Record<MissingCode, (params: Params) => string>,

  signatures: "Signatures",
  roles: { editor: "Editor", legal: "Legal" } satisfies Record<SignatureRole, string>,
  wanted: (roles: string) => `Wanted: ${roles.toLowerCase()}.`,
  signAs: (role: string) => `Sign as ${role.toLowerCase()}`,
  signAbout: "You sign the text below, to the letter, with what was found of it. You are asked to prove who you are.",
  signed: "Signed.",
  signedFirst: "Signed. Another signature is wanted.",
  notYours: "You can’t sign this.",
  hindrances: {
    role: "You are no editor here and have no part that signs.",
    signed_already: "You gave the other signature; two signatures are two people’s.",
    writer: "You wrote this article.",
    checker: "You are a checker of this article.",
    assessed: "You gave a first or second answer on a claim of it.",
  } satisfies Record<Hindrance, string>,
  lifted: "An owner lifted this for you; it is printed with your signature.",
  byOverride: (reason: string, name: string) => `In spite of the separation of duties, by ${name}: ${reason}`,
  override: "Lift the separation of duties…",
  overrideTitle: "Lift the separation of duties",
  overrideAbout:
    "Lets one person sign this article who wrote it, checks it or assessed its claims, and decide on its fixes and risks though they wrote it. The reason is logged and printed. Nothing else is lifted.",
  overrideWho: "For whom",
  overrideWhy: "Why",
  overrideDo: "Lift it",
  overrideDone: "Lifted, for this article.",
  reasonMissing: "Say why.",
  choosePerson: "Choose a person",
  cancel: "Cancel",

  stands: "Signed off",
  standsPartly: "Signed once; another signature is wanted",
  voided: "Voided",
  voidedBy: (what: string) =>
    `What was signed was changed (${what.replaceAll("_", " ")}), so the sign-off no longer stands.`,
  shortHash: (hash: string) => `@${hash.slice(0, 8)}`,
  headSigned: (hash: string) => `Signed, text ${hash.slice(0, 12)}`,
  headVoided: "Sign-off voided",
  certificate: "Certificate",
  whatChanged: (n: number, open: number) =>
    `${count(n, "thing", "things")} changed since it was signed${open > 0 ? `, ${open} not looked at` : ""}`,
  steps: "What comes next",
  publish: "Mark as published",
  correct: "Begin a correction…",
  corrected: "Mark as corrected",
  correctTitle: "Begin a correction",
  correctAbout: "What runs stays signed until something of it is changed. The reason stands in the history.",
  correctDo: "Begin",
  moved: (state: string) => `${state}.`,

  passes: "Pass list",
  passesAbout: "Each pass is made on these very words. Other words want it again.",
  initial: (name: string) => `Initial ${name}`,
  initialDo: "Initial",
  takeBack: (name: string) => `Take back the initial of ${name}`,
  takeBackDo: "Take back",
  open: "open",

  whatIsSigned: "What is signed",
  hashes: {
    text: "Text, SHA-256",
    doc: "Document, SHA-256",
    digest: "Findings, SHA-256",
  },
  version: (number: number) => `Version ${number}`,
  counts: {
    words: (n: number) => count(n, "word", "words"),
    claims: (n: number) => count(n, "claim", "claims"),
    settled: (n: number) => `${n} settled`,
    retired: (n: number) => `${n} retired`,
    evidence: (n: number) => count(n, "piece of evidence", "pieces of evidence"),
  },
  exceptions: "Risks taken by name",
  retired: "Retired claims",
  wavedNumbers: "Waved through with a number in it",
  people: "Who did what",
  noneOf: "None.",
  claim: (number: number) => `Claim ${number}`,
  by: (name: string) => `by ${name}`,
  did: {
    assessed: "assessed",
    assessed_second: "gave a second answer",
    adjudicated: "adjudicated",
    waved: "waved sentences through",
    decided_fixes: "decided on fixes",
    initialled: "initialled passes",
  } satisfies Record<Deed, string>,
  text: "The text",
  furniture: "Not part of the copy:",

  changesTitle: "What changed since it was signed",
  changesNone: "Nothing. What stands is what was signed.",
  changesNever: "This article was never signed whole.",
  keep: "Keep",
  reopen: "Open again…",
  reopenTitle: (number: number) => `Open claim ${number} again`,
  reopenAbout: "It has to be answered anew before the article can be signed.",
  reopenDo: "Open again",
  kept: (name: string) => `Kept by ${name}`,
  reopened: (name: string) => `Opened again by ${name}`,
  hidden: "Changed. You are asked for an answer of your own, so what was signed of it is not shown to you.",
  subjects: {
    text: "The text",
    doc: "The document: formatting, a link or a picture; the words are the same",
    waves: "What was waved through",
    fixes: "Fixes that are accepted and not in the text",
  } as Readonly<Record<string, string>>,
  exceptionOf: "A risk taken by name",
  newClaim: "New since.",
  goneClaim: "Gone since.",
  aspects: {
    statement: "Statement",
    kind: "Kind",
    speaker: "Speaker",
    claimDate: "Date",
    priority: "Priority",
    retired: "Retired",
    placements: "Places",
    settled: "Finding",
    restsOn: "Evidence it rests on",
  } satisfies Record<ClaimAspect, string>,
  whenSigned: "When signed",
  now: "Now",
  empty: "—",
  unsettled: "not settled",
  pieces: (n: number) => count(n, "piece", "pieces"),
  places: (n: number) => count(n, "place", "places"),
  moreChanges: (n: number) => `${n} changes in all; the first are shown.`,
  manyChanges: "Too much changed to list it.",

  certificateTitle: "Certificate of sign-off",
  certificateOf: (title: string) => `Certificate: ${title}`,
  desk: "Desk",
  chain: "Head of the article’s chain",
  chainAt: (seq: number) => `after event ${seq}`,
  print: "Print",
  verify: "Hold a text against it",
  partial: "Not complete: another signature is wanted.",
} as const;

/** Words of the public page that holds a text against what was signed. */
export const verifyWords = {
  title: "Verify a text",
  intro: "Paste a text, or choose a file. It is held against what was signed here, and not kept.",
  text: "Text",
  file: "File (text, HTML or Word, at most 5 MB)",
  action: "Verify",
  nothing: "Paste a text or choose a file first.",
  answers: {
    identical: "Identical",
    typography: "Same words, typography differs",
    different: "Different, here",
    unknown: "Not known here",
  },
  about: {
    identical: "Every character is as it was signed.",
    typography: "The words are as they were signed; quotation marks, hyphens, spaces, pictures or furniture are not.",
    different: "These words are not as they were signed.",
    unknown: "No text that is out, or that you may read, was signed like this.",
  },
  signed: (title: string, desk: string) => `“${title}”, ${desk}`,
  signedAt: "signed",
  hash: "Text given, SHA-256",
  signedHash: "Text signed, SHA-256",
  wasSigned: "Signed",
  isGiven: "Given",
  after: (words: string) => `after “… ${words}”`,
  certificate: "Certificate",
  count: (n: number) => `${n} ${n === 1 ? "place" : "places"}`,
  tooMany: "Too much differs to list it.",
} as const;

/** Words of the settings' section about the pass list and signatures. */
export const passListWords = {
  intro:
    "Passes are made on the whole text and initialled before it is signed. They count from now on; what is signed stays signed.",
  name: "Pass",
  about: "What is looked at",
  add: "Add a pass",
  remove: (name: string) => `Remove ${name}`,
  up: (name: string) => `Move ${name} up`,
  save: "Save the pass list",
  saved: "Saved.",
  signatures: "Signatures",
  purposes: { own_copy: "Our copy", published: "Published by others" },
  both: "An editor and legal",
  one: "An editor",
  readOnly: "Owners and editors change the pass list.",
  nameMissing: "Each pass has a name.",
} as const;
