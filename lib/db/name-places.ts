import { addressWithoutName, jsonWithoutName, withoutName } from "@/lib/domain/people/name-pattern";

type Cleaning = (value: unknown, pattern: RegExp) => unknown;

const words: Cleaning = (value, pattern) => (typeof value === "string" ? withoutName(value, pattern) : value);
const json: Cleaning = (value, pattern) => jsonWithoutName(value, pattern);
const address: Cleaning = (value, pattern) => (typeof value === "string" ? addressWithoutName(value, pattern) : value);
/** Half a mail address leads nobody anywhere. */
const whole: Cleaning = (value, pattern) => (typeof value === "string" && value.search(pattern) >= 0 ? "" : value);

/** A table in which people type, or from elsewhere get, words that may name somebody. */
export interface NamePlace {
  table: string;
  /** Columns that name a row; the desk first. */
  key: readonly [desk: string, ...string[]];
  /** The column with the article it belongs to, and the one with the claim. */
  article?: string;
  claim?: string;
  columns: Readonly<Record<string, Cleaning>>;
  /** Which rows are meant, where not all are. */
  where?: string;
}

/**
 * Every column of the database in which somebody can be named and from which the name can be taken. A test holds this against the
 * database: a column of text that is neither here nor among those that stay fails.
 */
export const namePlaces: readonly NamePlace[] = [
  {
    table: "article",
    key: ["desk_id", "id"],
    article: "id",
    columns: {
      title: words,
      byline: words,
      publisher: words,
      canonical_url: address,
      derived_from: words,
      arrived_from: json,
    },
  },
  { table: "version", key: ["desk_id", "id"], article: "article_id", columns: { brought_with: json } },
  {
    table: "claim",
    key: ["desk_id", "id"],
    article: "article_id",
    claim: "id",
    columns: { statement: words, speaker: words, waiting_on: json, retired_reason: words, reopened_reason: words },
  },
  {
    table: "evidence",
    key: ["desk_id", "id"],
    article: "article_id",
    claim: "claim_id",
    columns: {
      passage: words,
      translation: words,
      translator: words,
      locator: words,
      obtained: words,
      note: words,
      withdrawn_reason: words,
    },
  },
  {
    table: "assessment",
    key: ["desk_id", "id"],
    article: "article_id",
    claim: "claim_id",
    columns: { rationale: words, statement: words },
  },
  {
    table: "assessment_draft",
    key: ["desk_id", "claim_id", "member_id"],
    article: "article_id",
    claim: "claim_id",
    columns: { rationale: words, fix: json },
  },
  {
    table: "second_check",
    key: ["desk_id", "id"],
    article: "article_id",
    claim: "claim_id",
    columns: { reason: words, withdrawn_reason: words },
  },
  {
    table: "accepted_risk",
    key: ["desk_id", "id"],
    article: "article_id",
    claim: "claim_id",
    columns: { reason: words },
  },
  {
    table: "fix",
    key: ["desk_id", "id"],
    article: "article_id",
    claim: "claim_id",
    columns: { replacement: words, reason: words, decided_reason: words },
  },
  {
    table: "query",
    key: ["desk_id", "id"],
    article: "article_id",
    claim: "claim_id",
    columns: { question: words, answer: words, dismissed_reason: words },
  },
  { table: "writer_link", key: ["desk_id", "id"], article: "article_id", columns: { name: words } },
  {
    table: "call",
    key: ["desk_id", "id"],
    article: "article_id",
    columns: { number: words, terms_note: words, best_time: words, dismissed_reason: words },
  },
  {
    table: "call_question",
    key: ["desk_id", "id"],
    claim: "claim_id",
    columns: { question: words, answer: words },
  },
  {
    table: "right_of_reply",
    key: ["desk_id", "id"],
    article: "article_id",
    columns: { who: words, channel: words, put: words, answer: words, dismissed_reason: words },
  },
  { table: "source_pin", key: ["desk_id", "id"], article: "article_id", columns: { note: words } },
  { table: "thread_post", key: ["desk_id", "id"], columns: { words } },
  { table: "sign_off", key: ["desk_id", "id"], article: "article_id", columns: { signed: json } },
  { table: "duty_override", key: ["desk_id", "id"], article: "article_id", columns: { reason: words } },
  { table: "sourcing_policy", key: ["desk_id", "id"], columns: { name: words, rules: json } },
  {
    table: "file",
    key: ["desk_id", "id"],
    article: "article_id",
    columns: { name: words, fetched_from: address, final_url: address },
  },
  {
    table: "source",
    key: ["desk_id", "id"],
    columns: {
      title: words,
      publisher: words,
      author: words,
      url: address,
      note: words,
      retracted_reason: words,
    },
  },
  { table: "fetched_page", key: ["desk_id", "id"], columns: { requested_url: address, final_url: address } },
  { table: "access_token", key: ["desk_id", "id"], columns: { name: words } },
  { table: "invitation", key: ["desk_id", "id"], columns: { email: whole } },
  { table: "scale", key: ["desk_id", "id"], columns: { name: words, labels: json } },
  { table: "command", key: ["desk_id", "member_id", "command_id"], columns: { result: json } },
  { table: "erasure", key: ["desk_id", "id"], columns: { reason: words, decided_reason: words } },
  { table: "desk", key: ["id"], columns: { name: words, pass_list: json, signing: json } },
  // Whoever has an account here goes by an erasure of their own.
  { table: "member", key: ["desk_id", "id"], columns: { name: words, about: words }, where: "t.user_id IS NULL" },
];
