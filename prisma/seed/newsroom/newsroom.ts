import type { ArticleState, PartName, Purpose } from "@/lib/domain/articles/article";
import type { Disposition, Finding } from "@/lib/domain/assessments/assessment";
import type { Qualifier } from "@/lib/domain/assessments/qualifier";
import type { ClaimKind, ClaimLinkType, Priority } from "@/lib/domain/claims/claim";
import type { Role } from "@/lib/domain/desk/member";
import type { Basis, Stance } from "@/lib/domain/evidence/evidence";
import type { SourceKind } from "@/lib/domain/sources/source";
import type { DocJson } from "@/lib/domain/text/doc";

/*
 * The shape of the demo newsroom: plain data that a loader sends through the use cases, in the order of `hoursAgo`.
 * Things name each other by key. Hours count back from the moment of seeding (`hoursAgo`) or on from it (`…InHours`,
 * negative when a deadline has passed), so that the desk looks alive whenever it is first opened. Dates are EDTF.
 */

export interface SeedPerson {
  name: string;
  email: string;
  timeZone: string;
}

export interface SeedMember {
  person: string;
  role: Role;
  /** One line for the demo's sign-in page. */
  line: string;
}

export interface SeedSource {
  kind: SourceKind;
  title: string;
  url?: string;
  publisher?: string;
  author?: string;
  language?: string;
  publishedDate?: string;
  note?: string;
}

/**
 * Words of the article's canonical text. `times` says how often the words stand in it (once unless said), `occurrence`
 * which of them is meant, counted from 1. With `endQuote` the range runs on to the end of the next such words, which may
 * stand in a later block. An image is the single character `OBJECT` of lib/domain/text/doc.
 */
export interface SeedPlace {
  quote: string;
  endQuote?: string;
  occurrence?: number;
  times?: number;
}

export interface SeedEvidence {
  source: string;
  stance: Stance;
  basis: Basis;
  by: string;
  hoursAgo: number;
  passage?: string;
  passageLanguage?: string;
  translation?: string;
  translationLanguage?: string;
  translator?: string;
  locator?: string;
  /** Key of the source this one goes back to. */
  reliesOn?: string;
  eventDate?: string;
  obtained?: string;
  note?: string;
  file?: { name: string; mediaType: string; text: string };
}

/** One person's answer. Given in order, the earlier first; a draft is not submitted. */
export interface SeedAssessment {
  by: string;
  hoursAgo: number;
  finding: Finding;
  /** Own copy only. */
  disposition?: Disposition;
  qualifiers?: Qualifier[];
  rationale: string;
  draft?: true;
}

export interface SeedClaim {
  key: string;
  /** The first place is the primary one. None: the claim stands on no words. */
  places: (string | SeedPlace)[];
  /** Where a claim on no words belongs: right behind these words. */
  insertAfter?: string;
  /** Left out where the words speak for themselves. */
  statement?: string;
  kind: ClaimKind;
  speaker?: string;
  claimDate?: string;
  priority: Priority;
  by: string;
  hoursAgo: number;
  assignee?: string;
  dueInHours?: number;
  waitingOn?: { whom: string; sinceHoursAgo: number; untilInHours: number };
  links?: { type: ClaimLinkType; claim: string }[];
  evidence?: SeedEvidence[];
  assessments?: SeedAssessment[];
  retired?: { reason: string; by: string; hoursAgo: number };
}

/** What people do on an article besides claims, evidence and answers; of one hour in the order given. Claims and sources by key. */
export type SeedDeed = { by: string; hoursAgo: number } & (
  | { did: "wave_the_rest" }
  | { did: "ask_for_second"; claim: string; reason: string }
  | { did: "name_second"; claim: string; person: string }
  | { did: "decide"; claim: string; finding: Finding; disposition?: Disposition; rationale: string }
  | { did: "propose_fix"; claim: string; words: string; replacement: string; errorKind: Qualifier; reason: string }
  | { did: "accept_fixes"; claims: string[] }
  | { did: "refuse_fix"; claim: string; reason: string }
  | { did: "apply_fixes" }
  | { did: "accept_risk"; claim: string; reason: string }
  | { did: "ask_writer"; claim: string; question: string; dueInHours: number }
  | { did: "answer_query"; claim: string; answer: string }
  | {
      did: "plan_call";
      source: string;
      questions: { claim: string; question: string }[];
      bestTime: string;
      dueInHours: number;
    }
  | { did: "ask_for_reply"; who: string; channel: string; put: string; claims: string[]; untilInHours: number }
  | { did: "answer_reply"; who: string; answer: string }
  | { did: "open_thread"; claim?: string; words: string }
  | { did: "initial_all" }
  | { did: "sign" }
  | { did: "move"; to: ArticleState; reason?: string }
);

export interface SeedArticle {
  key: string;
  title: string;
  purpose: Purpose;
  /** How far the article has come; a loader takes it as far as its use cases go. */
  state: ArticleState;
  language: string;
  byline?: string;
  publisher?: string;
  canonicalUrl?: string;
  publishedAt?: string;
  derivedFrom?: string;
  by: string;
  hoursAgo: number;
  deadlineInHours?: number;
  parts: { person: string; part: PartName }[];
  doc: DocJson;
  claims: SeedClaim[];
  deeds?: SeedDeed[];
}

export interface SeedDesk {
  key: string;
  name: string;
  language: string;
  timeZone: string;
  members: SeedMember[];
  sources: Record<string, SeedSource>;
  articles: SeedArticle[];
}

export interface Newsroom {
  people: Record<string, SeedPerson>;
  desks: SeedDesk[];
}
