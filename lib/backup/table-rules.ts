/** What becomes of a table's rows where not all of it is simply kept. Every table has a rule; a test compares with the database. */
export interface TableRule {
  /** Whether rows leave with their desk: all of them, with some values replaced, or (with the reason) none. */
  leaves: true | { instead: Record<string, string> } | { stays: string };
  /** SQL that follows a restore: what would let somebody in on the word of an old state. */
  afterRestore?: string;
}

const account = { stays: "people bring no account: they are known by name where they arrive" };

export const tableRules: Record<string, TableRule> = {
  accepted_risk: { leaves: true },
  access_log: { leaves: true },
  access_token: {
    leaves: { stays: "a way in to this installation" },
    afterRestore: "UPDATE access_token SET revoked_at = now() WHERE revoked_at IS NULL",
  },
  article: { leaves: true },
  article_reading: { leaves: true },
  assessment: { leaves: true },
  assessment_draft: { leaves: true },
  call: { leaves: true },
  call_question: { leaves: true },
  claim: { leaves: true },
  claim_link: { leaves: true },
  command: { leaves: { stays: "answers to browsers that will ask here again, if anywhere" } },
  desk: { leaves: true },
  duty_override: { leaves: true },
  erasure: { leaves: true },
  event: { leaves: true },
  event_payload: { leaves: true },
  evidence: { leaves: true },
  evidence_file: { leaves: true },
  fetched_page: { leaves: { stays: "a page between preview and import, gone after a day" } },
  file: { leaves: true },
  file_content: { leaves: true },
  fix: { leaves: true },
  foreign_event: { leaves: true },
  identity: { leaves: account },
  instance: {
    leaves: { stays: "what this installation is" },
    afterRestore: "UPDATE instance SET epoch = gen_random_uuid(), first_run_code_hash = NULL",
  },
  invitation: {
    leaves: { stays: "a way in to this installation" },
    afterRestore: "UPDATE invitation SET revoked_at = now() WHERE used_at IS NULL AND revoked_at IS NULL",
  },
  member: { leaves: { instead: { user_id: "NULL::uuid", preferences: "'{}'::jsonb" } } },
  part: { leaves: true },
  pass_initial: { leaves: true },
  password_reset: {
    leaves: account,
    afterRestore: "DELETE FROM password_reset WHERE used_at IS NULL",
  },
  placement: { leaves: true },
  purge: { leaves: true },
  query: { leaves: true },
  rate_limit: { leaves: { stays: "counts of this installation" }, afterRestore: "DELETE FROM rate_limit" },
  recovery_code: { leaves: account },
  right_of_reply: { leaves: true },
  scale: { leaves: true },
  second_check: { leaves: true },
  session: { leaves: account, afterRestore: "DELETE FROM session" },
  sign_off: { leaves: true },
  sign_off_review: { leaves: true },
  signature: { leaves: true },
  source: { leaves: true },
  source_pin: { leaves: true },
  sourcing_policy: { leaves: true },
  stream: { leaves: true },
  thread: { leaves: true },
  thread_post: { leaves: true },
  user: { leaves: account },
  version: { leaves: true },
  wave: { leaves: true },
  // A query names the link by which it was answered; where it arrives, the link leads nowhere.
  writer_link: {
    leaves: { instead: { revoked_at: "coalesce(revoked_at, created_at)" } },
    afterRestore: "UPDATE writer_link SET revoked_at = now() WHERE revoked_at IS NULL",
  },
};
