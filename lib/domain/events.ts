import type { StreamType } from "./streams";

/**
 * What can happen, in the past tense. A payload names people and things by id; words a person typed stand in it as typed,
 * since payloads can be purged and the chain still proves. A changed payload shape is a new version, read through `upcast`.
 */
interface Payloads {
  desk_created: { name: string };
  member_added: { memberId: string; role: string };
  /** Somebody came by an invitation; `tookOver`: the place of a person who was known by name only. */
  member_joined: { memberId: string; role: string; invitationId: string; tookOver: boolean };
  member_edited: { memberId: string; fields: Changes };
  member_role_changed: { memberId: string; from: string; to: string; invitationsRevoked: string[] };
  member_disabled: { memberId: string; reason: string; invitationsRevoked: string[] };
  member_enabled: { memberId: string };
  invitations_made: { invitations: { id: string; role: string; memberId: string | null }[]; until: string };
  invitation_revoked: { invitationId: string };
  desk_edited: { fields: Changes };
  scale_changed: {
    scaleId: string;
    purpose: string;
    name: string;
    version: number;
    added: string[];
    retired: string[];
    restored: string[];
    changed: string[];
  };
  /** What the desk no longer keeps, by how many of each. */
  retention_swept: { counts: Record<string, number> };
  erasure_requested: { erasureId: string; memberId: string | null };
  erasure_decided: { erasureId: string; decision: string };
  erasure_carried_out: { erasureId: string; memberId: string | null; counts: Record<string, number> };
  /** A person’s name was taken out of what is told here; how many rows of which table. */
  personal_data_removed: { erasureId: string; counts: Record<string, number> };
  /** What one event of an article said was taken away, and why is told where erasures are. */
  event_purged: { erasureId: string; seq: number; counts: Record<string, number> };
  /** An owner made a link to a new password. */
  password_reset_made: { memberId: string; expiresAt: string };
  token_made: { tokenId: string; memberId: string; scopes: string[]; expiresAt: string };
  token_revoked: { tokenId: string; memberId: string };
  source_created: { kind: string; title: string };
  source_edited: { fields: Changes };
  /** Told on every article that uses the source, so that its screens show or hide it. */
  source_tier_changed: { sourceId: string; from: string; to: string; numbers: number[] };
  /** Told on the source and on every article that used it, there with the numbers of the claims it stood on. */
  source_retracted: { sourceId: string; sourceTitle: string; reason: string; numbers: number[] };
  source_reinstated: { sourceId: string; sourceTitle: string; reason: string; numbers: number[] };
  sourcing_policy_changed: {
    policyId: string;
    purpose: string;
    name: string;
    version: number;
    added: string[];
    removed: string[];
    changed: string[];
  };
  risk_accepted: { number: number; riskId: string; ruleKeys: string[]; reason: string };
  risk_withdrawn: { number: number; riskId: string; ruleKeys: string[] };
  article_created: { title: string; purpose: string; versionId: string; textSha256: string; docSha256: string };
  /** On the desk's stream: the article's own begins empty. */
  article_arrived: {
    articleId: string;
    sha256: string;
    fromDeskId: string;
    counts: Record<"versions" | "claims" | "evidence" | "events" | "files", number>;
    /** What the file brought that was not on the desk. */
    memberIds: string[];
    sourceIds: string[];
    scaleIds: string[];
    /** Members with an account whom the file names; the actor is an owner then. */
    vouchedFor: string[];
  };
  article_edited: { fields: Changes };
  article_moved: { from: string; to: string; reason: string };
  article_archived: { archived: boolean };
  /** The words of a version were read through in one way. */
  pass_initialled: { passKey: string; versionId: string; initialId: string };
  pass_taken_back: { passKey: string; versionId: string; initialId: string };
  pass_list_edited: { added: string[]; removed: string[]; changed: string[] };
  duties_overridden: { overrideId: string; memberId: string; reason: string };
  article_signed: {
    signOffId: string;
    signatureId: string;
    role: string;
    versionId: string;
    textSha256: string;
    docSha256: string;
    digest: string;
    digestVersion: number;
    /** No other signature is wanted. */
    complete: boolean;
    overrideId: string | null;
  };
  /** What was signed is no longer what stands; `by` is the type of the event that changed it. */
  sign_off_voided: { signOffId: string; by: string; from: string; to: string };
  /** What somebody said of one thing that changed since it was signed. */
  difference_reviewed: { signOffId: string; subject: string; decision: string; reason: string };
  part_assigned: { memberId: string; part: string };
  part_taken: { memberId: string; part: string };
  claim_recorded: { number: number; statement: string; kind: string; speaker: string; exact: string[] };
  claim_edited: { number: number; fields: Changes };
  /** Several at once; what is left out stayed as it was. */
  claims_assigned: { numbers: number[]; assigneeId?: string | null; dueAt?: string | null };
  claim_placed: { number: number; placementId: string; exact: string };
  claim_place_adjusted: { number: number; placementId: string; from: string; to: string; primary: boolean };
  claim_place_removed: { number: number; placementId: string; exact: string };
  claim_retired: { number: number; reason: string };
  claim_restored: { number: number };
  claim_split: { number: number; newClaimId: string; newNumber: number; exact: string[] };
  claims_merged: { number: number; fromIds: string[]; fromNumbers: number[] };
  claims_linked: { number: number; toNumber: number; type: string };
  claims_unlinked: { number: number; toNumber: number; type: string };
  evidence_attached: {
    numbers: number[];
    sourceId: string;
    sourceTitle: string;
    stance: string;
    basis: string;
    passage: string;
  };
  evidence_edited: { number: number; sourceId: string; fields: Changes; filesAdded: string[]; filesRemoved: string[] };
  evidence_withdrawn: { number: number; sourceId: string; sourceTitle: string; reason: string };
  evidence_restored: { number: number; sourceId: string; sourceTitle: string };
  file_added: { name: string; sha256: string; size: number };
  /** The page an article was made from. */
  page_kept: KeptPage;
  /** The page of a source, on a piece of evidence. */
  copy_kept: KeptPage & { number: number; sourceId: string; sourceTitle: string };
  files_swept: { files: { id: string; name: string; sha256: string; size: number }[] };
  /** Stretches of a version as [start, end]; `exact` is how the first begins. */
  words_waved: { versionId: string; ranges: number[][]; exact: string };
  words_unwaved: { versionId: string; ranges: number[][]; exact: string };
  /** About a claim by its number, or the article as a whole. */
  query_asked: { number: number | null; question: string };
  query_edited: { number: number | null; fields: Changes };
  query_answered: { number: number | null; answer: string };
  /** Told under the member who made the link; `name` is whom they made it for. */
  query_answered_by_link: { number: number | null; linkId: string; name: string; answer: string };
  query_dismissed: { number: number | null; reason: string };
  writer_link_made: { linkId: string; name: string; until: string };
  writer_link_revoked: { linkId: string; name: string };
  /** Of calls nothing is told here that their terms may keep back: no name, no word. */
  call_planned: { numbers: number[]; sourceId: string; questions: number };
  call_edited: { fields: string[] };
  call_answered: { numbers: number[]; evidence: number };
  call_dismissed: { numbers: number[] };
  reply_asked: { who: string; channel: string; numbers: number[]; until: string | null };
  reply_answered: { who: string; outcome: string };
  reply_dismissed: { who: string; reason: string };
  source_pinned: { sourceId: string; sourceTitle: string; exact: string };
  source_unpinned: { sourceId: string; exact: string };
  /** The words of discussions stand in their posts alone. */
  thread_opened: { threadId: string; number: number | null; tier: string };
  thread_replied: { threadId: string; postId: string; number: number | null };
  thread_resolved: { threadId: string; postId: string; number: number | null };
  thread_reopened: { threadId: string; postId: string; number: number | null };
  thread_tier_changed: { threadId: string; number: number | null; from: string; to: string };
  assessment_submitted: {
    number: number;
    assessmentId: string;
    assessmentNumber: number;
    finding: string;
    disposition: string | null;
    labelKey: string;
    scaleId: string;
    /** The fix it asks for; a `fix_proposed` of its own would tell by its place in the stream. */
    fix?: { fixId: string; exact: string; replacement: string; errorKind: string; reason: string };
  };
  /** A second, blind look is asked for; `toldIds`: who had been sent the first answer; `checkerId`: who was named with it. */
  second_check_requested: {
    number: number;
    secondCheckId: string;
    byPolicy: boolean;
    reason: string;
    toldIds: string[];
    checkerId: string | null;
  };
  second_check_named: { number: number; secondCheckId: string; memberId: string; blind: boolean };
  second_check_withdrawn: { number: number; secondCheckId: string; reason: string };
  /** A decision between two answers that differ. */
  claim_adjudicated: Payloads["assessment_submitted"];
  fix_proposed: {
    number: number;
    fixId: string;
    exact: string;
    replacement: string;
    errorKind: string;
    reason: string;
    /** The answer it came with. */
    assessmentId: string | null;
  };
  fix_edited: { number: number; fixId: string; fields: Changes };
  /** Accepted, refused with a reason, or proposed again: the decision was taken back. */
  fix_decided: { number: number; fixId: string; state: string; reason: string };
  fix_withdrawn: { number: number; fixId: string; withdrawn: boolean };
  /** A version was made from the one before by these fixes alone. */
  fixes_applied: {
    versionId: string;
    versionNumber: number;
    basedOnId: string;
    textSha256: string;
    docSha256: string;
    fixes: { fixId: string; number: number; exact: string; replacement: string }[];
  };
  /** The next version came from outside. How many places and waves came to what; nothing here may tell what was answered. */
  version_brought: {
    versionId: string;
    versionNumber: number;
    basedOnId: string;
    textSha256: string;
    docSha256: string;
    counts: Record<string, number>;
  };
  placements_confirmed: { numbers: number[]; placementIds: string[] };
  claim_place_reattached: { number: number; placementId: string; from: string; to: string };
}

interface KeptPage {
  name: string;
  sha256: string;
  size: number;
  requestedUrl: string;
  finalUrl: string;
  fetchedAt: string;
}

/** Which field went from what to what. */
export type Changes = Record<string, { from: unknown; to: unknown }>;

export type EventType = keyof Payloads;
export type PayloadOf<Type extends EventType> = Payloads[Type];

/** Something that is about to be recorded. `subjects` are "noun:id" of all it touches; screens refresh by them. */
export interface NewEvent<Type extends EventType = EventType> {
  stream: { type: StreamType; id: string };
  type: Type;
  payload: PayloadOf<Type>;
  subjects: string[];
}

/** The version each event type is written in now. */
export const EVENT_VERSION = 1;

/** A typed event for `record`. */
export function event<Type extends EventType>(
  stream: { type: StreamType; id: string },
  type: Type,
  payload: PayloadOf<Type>,
  subjects: string[],
): NewEvent {
  return { stream, type, payload, subjects };
}
