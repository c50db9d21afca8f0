import { z } from "zod";
import { keepingFields } from "../confidential/keeping";
import { tier } from "../confidential/tier";
import { fieldEdits, id, languageTag, line, prose, spokenDate } from "../fields";

export const stance = z.enum(["supports", "contradicts", "context"]);
export type Stance = z.infer<typeof stance>;

export const basis = z.enum([
  "primary_document",
  "primary_person",
  "recording",
  "data",
  "calculation",
  "own_observation",
  "reference_work",
  "secondary",
  "author_only",
]);
export type Basis = z.infer<typeof basis>;

/** How many pieces of evidence the claims of one article may carry together, withdrawn ones counted: each is read with its article. */
export const EVIDENCE_PER_ARTICLE = 20_000;
/** How many pieces of evidence one claim may carry, files one piece may carry, claims one attach may touch. */
export const EVIDENCE_PER_CLAIM = 200;
export const FILES_PER_EVIDENCE = 20;
export const CLAIMS_PER_ATTACH = 100;

/** What a person can say of one use of a source. */
export const evidenceFields = {
  stance,
  basis,
  reliesOnId: id.nullable(),
  passage: prose(20_000),
  passageLanguage: languageTag,
  translation: prose(20_000),
  translationLanguage: languageTag,
  translator: line(200),
  locator: line(500),
  eventDate: spokenDate,
  accessedDate: spokenDate,
  obtained: line(500),
  note: prose(8000),
  ...keepingFields,
  /** Of the note alone, when it is kept closer than the rest. */
  noteTier: tier,
};

export const evidenceEdits = fieldEdits(evidenceFields);
