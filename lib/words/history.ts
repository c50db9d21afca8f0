import type { Finding } from "@/lib/domain/assessments/assessment";
import type { Changes, EventType, PayloadOf } from "@/lib/domain/events";
import { confidentialWords } from "./confidential";

/** What a sentence is made from: an entry of a history view. */
export interface Told {
  type: string;
  actorId: string;
  payload: Record<string, unknown> | null;
  /** Something confidential that the reader may not see was left out. */
  redacted?: boolean;
}

/** Who is called what, by member id; undefined for whoever is not known. */
export type NameOf = (memberId: string) => string | undefined;
/** The name of a label of a scale; undefined for one that is not known. */
export type LabelOf = (scaleId: string, labelKey: string) => string | undefined;

interface Context {
  nameOf: NameOf;
  labelOf: LabelOf;
}

type Sentence<Type extends EventType> = (payload: PayloadOf<Type>, context: Context) => string;

const somebody = "Somebody";

/** One predicate for each event type; the person's name comes before it. */
const predicates: { readonly [Type in EventType]: Sentence<Type> } = {
  desk_created: ({ name }) => `opened the desk ${name}`,
  member_added: ({ memberId, role }, { nameOf }) => `added ${nameOf(memberId) ?? "somebody"} as ${words(role)}`,
  member_joined: ({ role }) => `joined the desk as ${words(role)}`,
  member_edited: ({ memberId, fields }, { nameOf }) =>
    `changed ${changed(fields)} of ${nameOf(memberId) ?? "somebody"}’s place`,
  member_role_changed: ({ memberId, from, to }, { nameOf }) =>
    `made ${nameOf(memberId) ?? "somebody"} ${words(to)} (${words(from)} before)`,
  member_disabled: ({ memberId, reason }, { nameOf }) => `disabled ${nameOf(memberId) ?? "somebody"}${because(reason)}`,
  member_enabled: ({ memberId }, { nameOf }) => `enabled ${nameOf(memberId) ?? "somebody"} again`,
  invitations_made: ({ invitations }) =>
    invitations.length === 1 ? "invited somebody" : `invited ${invitations.length} people`,
  invitation_revoked: () => "revoked an invitation",
  desk_edited: ({ fields }) => `changed ${changed(fields)} of the desk`,
  scale_changed: ({ name, version }) => `changed the scale ${quoted(name)} (version ${version})`,
  retention_swept: () => "let go what the desk keeps no longer",
  erasure_requested: () => "asked for personal data to be erased",
  erasure_decided: ({ decision }) => `${decision} an erasure of personal data`,
  erasure_carried_out: () => "let personal data be erased",
  event_purged: () => "let the words of an earlier entry be taken out of the history, as was decided by two",
  personal_data_removed: () => "let a person’s name be taken out, as was decided by two",
  password_reset_made: () => "made a link to a new password",
  token_made: () => "made an access token",
  token_revoked: ({ memberId }, { nameOf }) => `revoked an access token of ${nameOf(memberId) ?? "somebody"}`,
  source_created: ({ title }) => `added the source ${quoted(title)}`,
  source_tier_changed: ({ numbers, to }) => `changed how close a source of ${claims(numbers)} is kept: ${words(to)}`,
  source_edited: ({ fields }) => `changed ${changed(fields)} of the source`,
  source_retracted: ({ sourceTitle, reason, numbers }) =>
    `marked ${quoted(sourceTitle)} as retracted${numbers.length > 0 ? `, on which ${claims(numbers)} rested` : ""}${because(reason)}`,
  source_reinstated: ({ sourceTitle, reason }) =>
    `took back that ${quoted(sourceTitle)} is retracted${because(reason)}`,
  sourcing_policy_changed: ({ name, version }) => `changed the sourcing policy ${quoted(name)} (version ${version})`,
  risk_accepted: ({ number, reason }) =>
    `accepted the risk that claim ${number} rests on less than asked${because(reason)}`,
  risk_withdrawn: ({ number }) => `took back the accepted risk of claim ${number}`,
  article_created: ({ title }) => `took the article in: ${quoted(title)}`,
  article_arrived: ({ counts }) =>
    `brought in an article with its history: ${counts.claims} ${counts.claims === 1 ? "claim" : "claims"}`,
  article_edited: ({ fields }) => `changed ${changed(fields)} of the article`,
  article_moved: ({ from, to, reason }) => `took the article from ${words(from)} to ${words(to)}${because(reason)}`,
  article_archived: ({ archived }) => (archived ? "archived the article" : "brought the article back from the archive"),
  pass_initialled: ({ passKey }) => `initialled the pass “${words(passKey)}”`,
  pass_taken_back: ({ passKey }) => `took back the initial of the pass “${words(passKey)}”`,
  pass_list_edited: ({ added, removed, changed: edited }) =>
    `changed the pass list (${added.length} added, ${removed.length} removed, ${edited.length} reworded)`,
  duties_overridden: ({ memberId, reason }, { nameOf }) =>
    `lifted the separation of duties for ${nameOf(memberId) ?? "somebody"}${because(reason)}`,
  article_signed: ({ role, textSha256, complete }) =>
    `signed the article as ${words(role)}: text ${textSha256.slice(0, 12)}${complete ? "" : "; another signature is wanted"}`,
  sign_off_voided: ({ by, from, to }) =>
    `changed what was signed (${words(by)}): the sign-off no longer stands${from === to ? "" : `, the article is ${words(to)} again`}`,
  difference_reviewed: ({ decision, reason }) =>
    `looked at what changed since it was signed, and ${decision === "kept" ? "kept it" : `opened the claim again${because(reason)}`}`,
  part_assigned: ({ memberId, part }, { nameOf }) => `made ${nameOf(memberId) ?? "somebody"} ${words(part)}`,
  part_taken: ({ memberId, part }, { nameOf }) =>
    `took the part of ${words(part)} from ${nameOf(memberId) ?? "somebody"}`,
  claim_recorded: ({ number, exact, statement }) =>
    exact.length > 0 && exact[0]
      ? `recorded claim ${number} on ${quoted(exact[0])}${more(exact.length - 1)}`
      : `recorded claim ${number} on no words${statement ? `: ${quoted(statement)}` : ""}`,
  claim_edited: ({ number, fields }) => `changed ${changed(fields)} of claim ${number}`,
  claims_assigned: ({ numbers, assigneeId }, { nameOf }) =>
    assigneeId
      ? `gave ${claims(numbers)} to ${nameOf(assigneeId) ?? "somebody"}`
      : assigneeId === null
        ? `gave ${claims(numbers)} to nobody`
        : `set when ${claims(numbers)} ${numbers.length === 1 ? "is" : "are"} due`,
  claim_placed: ({ number, exact }) => `placed claim ${number} on ${place(exact)} as well`,
  claim_place_adjusted: ({ number, from, to, primary }) =>
    from === to && primary
      ? `made ${place(to)} the main place of claim ${number}`
      : `moved claim ${number} from ${place(from)} to ${place(to)}${primary ? " and made it the main place" : ""}`,
  claim_place_removed: ({ number, exact }) => `took claim ${number} off ${place(exact)}`,
  version_brought: ({ versionNumber, counts: { moved = 0, reworded = 0, lost = 0 } }) =>
    `brought version ${versionNumber}${because(
      moved + reworded + lost === 0 ? "" : `${moved} moved, ${reworded} reworded and ${lost} lost places`,
    )}`,
  placements_confirmed: ({ numbers }) => `confirmed where ${claims(numbers)} moved to`,
  claim_place_reattached: ({ number, from, to }) =>
    `attached claim ${number} again: ${place(from)} is ${from === to ? "where it stood" : place(to)} now`,
  claim_retired: ({ number, reason }) => `retired claim ${number}${because(reason)}`,
  claim_restored: ({ number }) => `restored claim ${number}`,
  claim_split: ({ number, newNumber }) => `split claim ${newNumber} off claim ${number}`,
  claims_merged: ({ number, fromNumbers }) => `merged ${claims(fromNumbers)} into claim ${number}`,
  claims_linked: ({ number, toNumber, type }) => `linked claim ${number} to claim ${toNumber} (${words(type)})`,
  claims_unlinked: ({ number, toNumber, type }) =>
    `took back the link of claim ${number} to claim ${toNumber} (${words(type)})`,
  evidence_attached: ({ numbers, sourceTitle, stance }) =>
    `attached ${quoted(sourceTitle)} to ${claims(numbers)}: ${stances[stance] ?? words(stance)}`,
  evidence_edited: ({ number, fields, filesAdded, filesRemoved }) =>
    `changed ${listed([
      ...fieldNames(fields),
      ...(filesAdded.length > 0 ? [`${filesAdded.length} added ${filesAdded.length === 1 ? "file" : "files"}`] : []),
      ...(filesRemoved.length > 0
        ? [`${filesRemoved.length} removed ${filesRemoved.length === 1 ? "file" : "files"}`]
        : []),
    ])} of evidence on claim ${number}`,
  evidence_withdrawn: ({ number, sourceTitle, reason }) =>
    `withdrew ${quoted(sourceTitle)} from claim ${number}${because(reason)}`,
  evidence_restored: ({ number, sourceTitle }) => `brought ${quoted(sourceTitle)} back to claim ${number}`,
  page_kept: ({ finalUrl }) => `kept the page it was made from, as fetched from ${hostOf(finalUrl)}`,
  copy_kept: ({ number, sourceTitle, finalUrl }) =>
    `kept a copy of ${quoted(sourceTitle)} for claim ${number}, as fetched from ${hostOf(finalUrl)}`,
  file_added: ({ name }) => `kept the file ${quoted(name)}`,
  files_swept: ({ files }) => `let ${listed(files.map(({ name }) => quoted(name)))} go, as the desk’s settings say`,
  words_waved: ({ exact, ranges }) => `found nothing to check in ${quoted(exact)}${more(ranges.length - 1)}`,
  words_unwaved: ({ exact, ranges }) =>
    `took back that ${quoted(exact)}${more(ranges.length - 1)} held nothing to check`,
  query_asked: ({ number, question }) => `asked the writer${about(number)}: ${quoted(question)}`,
  query_edited: ({ number, fields }) => `changed ${changed(fields)} of the query${about(number)}`,
  query_answered: ({ number, answer }) => `answered the query${about(number)}: ${quoted(answer)}`,
  query_answered_by_link: ({ number, name, answer }) =>
    `had an answer by link from ${name} to the query${about(number)}: ${quoted(answer)}`,
  query_dismissed: ({ number, reason }) => `dismissed the query${about(number)}${because(reason)}`,
  writer_link_made: ({ name }) => `made a link for ${name} to answer queries`,
  writer_link_revoked: ({ name }) => `took back the link of ${name}`,
  call_planned: ({ numbers }) => `planned a call about ${claims(numbers)}`,
  call_edited: ({ fields }) => `changed ${listed(fields.map(fieldName))} of a call`,
  call_answered: ({ numbers, evidence }) =>
    `wrote down a call about ${claims(numbers)}${evidence > 0 ? `: ${evidence} ${evidence === 1 ? "piece" : "pieces"} of evidence` : ""}`,
  call_dismissed: ({ numbers }) => `dismissed a call about ${claims(numbers)}`,
  reply_asked: ({ who, numbers }) => `asked ${who} for a reply${numbers.length > 0 ? ` about ${claims(numbers)}` : ""}`,
  reply_answered: ({ who, outcome }) =>
    outcome === "silence"
      ? `noted that nothing came from ${who}`
      : outcome === "refusal"
        ? `noted that ${who} would not answer`
        : `wrote down the reply of ${who}`,
  reply_dismissed: ({ who, reason }) => `dismissed the right of reply of ${who}${because(reason)}`,
  source_pinned: ({ sourceTitle, exact }) =>
    `pinned ${sourceTitle ? quoted(sourceTitle) : "a source"} to ${quoted(exact)}`,
  source_unpinned: ({ exact }) => `took a source off ${quoted(exact)}`,
  thread_opened: ({ number }) => `opened a discussion${onClaim(number)}`,
  thread_replied: ({ number }) => `replied in a discussion${onClaim(number)}`,
  thread_resolved: ({ number }) => `resolved a discussion${onClaim(number)}`,
  thread_reopened: ({ number }) => `reopened a discussion${onClaim(number)}`,
  thread_tier_changed: ({ number, to }) => `changed who sees a discussion${onClaim(number)}: ${words(to)}`,
  assessment_submitted: ({ number, assessmentNumber, finding, scaleId, labelKey }, { labelOf }) =>
    `assessed claim ${number} as ${labelOf(scaleId, labelKey) ?? findings[finding as Finding] ?? words(finding)}${
      assessmentNumber > 1 ? ` (answer ${assessmentNumber})` : ""
    }`,
  second_check_requested: ({ number, byPolicy, reason, checkerId }, { nameOf }) => {
    const by = checkerId ? `, by ${nameOf(checkerId) ?? "somebody"}` : "";
    return `${byPolicy ? "sent" : "asked to send"} claim ${number} to a second check${by}${because(reason)}`;
  },
  second_check_named: ({ number, memberId, blind }, { nameOf }) =>
    `named ${nameOf(memberId) ?? "somebody"} for the second check of claim ${number}${
      blind ? "" : ", who had been sent the first answer"
    }`,
  second_check_withdrawn: ({ number, reason }) => `called off the second check of claim ${number}${because(reason)}`,
  claim_adjudicated: ({ number, finding, scaleId, labelKey }, { labelOf }) =>
    `decided between the two answers on claim ${number}: ${labelOf(scaleId, labelKey) ?? findings[finding as Finding] ?? words(finding)}`,
  fix_proposed: ({ number, exact, replacement }) => `proposed on claim ${number}: ${patch(exact, replacement)}`,
  fix_edited: ({ number, fields }) => `changed ${changed(fields)} of a fix on claim ${number}`,
  fix_decided: ({ number, state, reason }) =>
    state === "proposed"
      ? `took back the decision on a fix of claim ${number}${because(reason)}`
      : `${state} a fix of claim ${number}${because(reason)}`,
  fix_withdrawn: ({ number, withdrawn }) =>
    withdrawn ? `withdrew a fix of claim ${number}` : `proposed a withdrawn fix of claim ${number} again`,
  fixes_applied: ({ versionNumber, fixes }) =>
    `made version ${versionNumber} by ${fixes.length === 1 ? "one fix" : `${fixes.length} fixes`} on ${claims([
      ...new Set(fixes.map(({ number }) => number)),
    ])}`,
};

const findings: Readonly<Record<Finding, string>> = {
  supported: "supported",
  mostly_supported: "mostly supported",
  mixed: "mixed",
  mostly_refuted: "mostly refuted",
  refuted: "refuted",
  unproven: "unproven",
  not_checkable: "not checkable",
  superseded: "superseded",
};

const stances: Readonly<Record<string, string>> = {
  supports: "it supports",
  contradicts: "it contradicts",
  context: "for context",
};

const fieldWords: Readonly<Record<string, string>> = {
  accessedDate: "the date of access",
  assigneeId: "the assignee",
  canonicalUrl: "the address",
  claimDate: "the date of the claim",
  deadlineAt: "the deadline",
  derivedFrom: "what it was made from",
  derivedFromId: "the source it was made from",
  dueAt: "the time it is due",
  errorKind: "the kind of error",
  eventDate: "the date of the event",
  obtained: "how it was obtained",
  passageLanguage: "the language of the passage",
  publishedAt: "the date of publication",
  publishedDate: "the date of publication",
  reliesOnId: "what it relies on",
  translationLanguage: "the language of the translation",
  url: "the address",
  waitingOn: "whom it waits for",
  bestTime: "the best time",
  callerId: "who calls",
  termsNote: "the terms",
};

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}

/** Longer values are named, not shown. */
const SHOWN = 60;

/** One readable sentence for what happened. Purged payloads and event types of a newer program have one too. */
export function historySentence(entry: Told, nameOf: NameOf, labelOf: LabelOf): string {
  const who = nameOf(entry.actorId) ?? somebody;
  if (entry.type === "kept_back") return `${who} did something here that is shown once the second answer is in.`;
  if (entry.payload === null) return `${who} did something here; what it was has been removed.`;
  if (entry.redacted) return `${who} ${confidentialWords.happened(entry.type, onClaims(entry.payload))}.`;
  const predicate = Object.hasOwn(predicates, entry.type)
    ? (predicates[entry.type as EventType] as (payload: unknown, context: Context) => string)
    : undefined;
  if (!predicate) return `${who}: ${words(entry.type)}.`;
  try {
    return `${who} ${predicate(entry.payload, { nameOf, labelOf })}.`;
  } catch {
    return `${who}: ${words(entry.type)}.`; // a payload from elsewhere may have another shape
  }
}

const onClaim = (number: number | null): string => (number === null ? "" : ` on claim ${number}`);

function onClaims({ number, numbers = number === undefined ? [] : [number] }: Record<string, unknown>): string {
  return Array.isArray(numbers) && numbers.length > 0 ? ` on ${claims(numbers as number[])}` : "";
}

function changed(fields: Changes): string {
  const entries = Object.entries(fields);
  const [only] = entries;
  if (entries.length !== 1 || !only) return listed(fieldNames(fields));
  const [name, { from, to }] = only;
  return `${fieldName(name)}${shown(from, to)}`;
}

function shown(from: unknown, to: unknown): string {
  const short = (value: unknown): value is string =>
    typeof value === "string" && value.length <= SHOWN && !/^[0-9a-f]{8}-|^\d{4}-\d\d-\d\dT/.test(value);
  if (!short(from) || !short(to)) return "";
  if (from === "") return ` to ${quoted(words(to))}`;
  return to === "" ? ` from ${quoted(words(from))} to nothing` : ` from ${quoted(words(from))} to ${quoted(words(to))}`;
}

const fieldNames = (fields: Changes): string[] => Object.keys(fields).map(fieldName);
const fieldName = (name: string): string => fieldWords[name] ?? `the ${words(name)}`;
const words = (name: string): string => name.replaceAll("_", " ");
const because = (reason: string): string => (reason ? `: ${reason.replace(/\.$/, "")}` : "");
const place = (exact: string): string => (exact === "" ? "a place between words" : quoted(exact));
const patch = (exact: string, replacement: string): string => {
  if (replacement === "") return `to cut ${quoted(exact)}`;
  return exact === "" ? `to insert ${quoted(replacement)}` : `${quoted(replacement)} for ${quoted(exact)}`;
};
const more = (count: number): string => (count > 0 ? ` and ${count} more ${count === 1 ? "place" : "places"}` : "");
const about = (number: number | null): string => (number === null ? "" : ` about claim ${number}`);
const claims = (numbers: number[]): string =>
  `${numbers.length === 1 ? "claim" : "claims"} ${listed(numbers.map(String))}`;

function quoted(text: string): string {
  const line = text.replace(/[\s\u2028\uFFFC]+/g, " ").trim();
  const cut = [...line];
  return `“${
    cut.length > SHOWN * 2
      ? `${cut
          .slice(0, SHOWN * 2)
          .join("")
          .trimEnd()}…`
      : line
  }”`;
}

function listed(items: string[]): string {
  if (items.length < 2) return items[0] ?? "nothing";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
