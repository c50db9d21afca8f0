/** Every way Claimdesk says no, in alphabetical order; the sentences stand in the catalogue, the statuses at the door. */
export const refusalCodes = [
  "already_exists",
  "answers_too_many",
  "article_state_wrong",
  "claim_is_retired",
  "claim_not_retired",
  "claims_too_many",
  "code_missing",
  "code_wrong",
  "command_reused",
  "cursor_invalid",
  "database_away",
  "desk_files_full",
  "disposition_not_here",
  "document_attribute_invalid",
  "document_malformed",
  "document_schema_violated",
  "document_too_deep",
  "document_too_large",
  "document_too_many_nodes",
  "email_taken",
  "evidence_not_withdrawn",
  "evidence_too_many",
  "evidence_withdrawn",
  "fetching_off",
  "field_conflict",
  "file_too_large",
  "file_type_unknown",
  "files_too_many",
  "first_run_code_wrong",
  "forwarded_refused",
  "identity_taken",
  "identity_unknown",
  "image_source_unsafe",
  "image_too_large",
  "import_docx_damaged",
  "import_docx_encrypted",
  "import_docx_not_word",
  "import_docx_unsafe",
  "import_empty",
  "import_not_text",
  "import_too_deep",
  "import_too_large",
  "import_took_too_long",
  "invitation_expired",
  "invitation_unknown",
  "invitation_used",
  "judged_changed",
  "label_meaning_fixed",
  "label_name_twice",
  "label_unknown",
  "last_owner",
  "last_way_in",
  "link_exists",
  "link_to_itself",
  "link_unsafe",
  "login_failed",
  "login_limited",
  "member_disabled",
  "member_there",
  "not_allowed",
  "not_found",
  "not_signed_in",
  "origin_refused",
  "page_too_large",
  "page_took_too_long",
  "page_type_wrong",
  "page_unreachable",
  "part_excludes",
  "part_role_wrong",
  "password_weak",
  "password_wrong",
  "place_taken",
  "placements_too_many",
  "provider_failed",
  "range_invalid",
  "rate_limited",
  "reason_missing",
  "request_malformed",
  "request_too_large",
  "request_type_wrong",
  "reset_link_invalid",
  "scale_has_no_label",
  "scale_outdated",
  "scale_size_wrong",
  "second_factor_off",
  "second_factor_on",
  "sign_in_again",
  "text_contains_nul",
  "text_not_well_formed",
  "text_too_long",
  "token_invalid",
  "token_scope_too_small",
  "tokens_too_many",
  "too_busy",
  "url_refused",
  "version_outdated",
  "works_elsewhere",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
export type RefusalParams = Readonly<Record<string, unknown>>;

/** A no that was foreseen: a stable code and the values its sentence needs, never the sentence itself. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}, cause?: unknown) {
    super(code, { cause });
    this.name = "Refusal";
    this.code = code;
    this.params = params;
  }
}

/** Throws the refusal with this code. */
export function refuse(code: RefusalCode, params: RefusalParams = {}): never {
  throw new Refusal(code, params);
}
