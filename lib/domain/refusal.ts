/** Every way Claimdesk says no, in alphabetical order; the sentences stand in the catalogue, the statuses at the door. */
export const refusalCodes = [
  "document_attribute_invalid",
  "document_malformed",
  "document_schema_violated",
  "document_too_deep",
  "document_too_large",
  "document_too_many_nodes",
  "image_source_unsafe",
  "image_too_large",
  "link_unsafe",
  "range_invalid",
  "text_contains_nul",
  "text_not_well_formed",
  "text_too_long",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
export type RefusalParams = Readonly<Record<string, string | number | boolean | null>>;

/** A no that was foreseen: a stable code and the values its sentence needs, never the sentence itself. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.params = params;
  }
}

/** Throws the refusal with this code. */
export function refuse(code: RefusalCode, params: RefusalParams = {}): never {
  throw new Refusal(code, params);
}
