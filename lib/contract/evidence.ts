import { z } from "zod";
import { newKeeping } from "@/lib/domain/confidential/keeping";
import {
  basis,
  CLAIMS_PER_ATTACH,
  evidenceEdits,
  evidenceFields,
  FILES_PER_EVIDENCE,
  stance,
} from "@/lib/domain/evidence/evidence";
import { filledLine, id, moment } from "@/lib/domain/fields";
import { sourceKind, tier } from "@/lib/domain/sources/source";
import { command, endpoint, inArticle, inClaim } from "./endpoint";
import { fileView } from "./files";
import { newSource } from "./sources";

export const sourceInEvidence = z.object({
  id,
  kind: sourceKind,
  title: z.string(),
  publisher: z.string(),
  author: z.string(),
  url: z.string(),
  language: z.string(),
  publishedDate: z.string(),
  /** Said only when it was taken back. */
  retracted: z.literal(true).optional(),
  /** Said only when it is not on the record. */
  tier: tier.optional(),
  /** Until when it is kept back; said only to those who may know the source. */
  embargoEnds: moment.optional(),
  /** Said only of a source that the reader may not know: then its id leads nowhere, and kind and words say nothing. */
  redacted: z.literal(true).optional(),
});

export const evidenceView = z.object({
  id,
  claimId: id,
  source: sourceInEvidence,
  stance,
  basis,
  reliesOn: sourceInEvidence.nullable(),
  passage: z.string(),
  passageLanguage: z.string(),
  translation: z.string(),
  translationLanguage: z.string(),
  translator: z.string(),
  locator: z.string(),
  eventDate: z.string(),
  accessedDate: z.string(),
  obtained: z.string(),
  note: z.string(),
  tier,
  /** True: something confidential stands here that the reader may not see; of it only the stance and the tier are told, and who put it there. */
  redacted: z.boolean(),
  /** Who else may read it, for named_persons_only. */
  readerIds: z.array(id),
  embargoUntil: moment.nullable(),
  /** Of the note alone; `noteRedacted`: there is one, and the reader may not see it. */
  noteTier: tier,
  noteRedacted: z.boolean(),
  files: z.array(fileView),
  revision: z.int(),
  createdById: id,
  createdAt: moment,
  withdrawn: z.object({ at: moment, byId: id, reason: z.string() }).nullable(),
  can: z.object({ edit_evidence: z.boolean() }),
});
export type EvidenceView = z.infer<typeof evidenceView>;

/** One piece of evidence as it is attached; only stance and basis have no default. */
const newEvidence = z.strictObject({
  stance: evidenceFields.stance,
  basis: evidenceFields.basis,
  reliesOnId: evidenceFields.reliesOnId.default(null),
  passage: evidenceFields.passage.default(""),
  passageLanguage: evidenceFields.passageLanguage.default(""),
  translation: evidenceFields.translation.default(""),
  translationLanguage: evidenceFields.translationLanguage.default(""),
  translator: evidenceFields.translator.default(""),
  locator: evidenceFields.locator.default(""),
  eventDate: evidenceFields.eventDate.default(""),
  accessedDate: evidenceFields.accessedDate.default(""),
  obtained: evidenceFields.obtained.default(""),
  note: evidenceFields.note.default(""),
  ...newKeeping,
  fileIds: z.array(id).max(FILES_PER_EVIDENCE).default([]),
});

/** One source onto one or several claims of the article, in one go. */
export const attachEvidence = endpoint(
  "attachEvidence",
  "POST",
  "/desks/{deskId}/articles/{articleId}/evidence",
  "Attach a source to one or several claims",
  {
    params: inArticle,
    body: command({
      /** Which claims, and the id the evidence gets on each. */
      to: z
        .array(z.strictObject({ claimId: id, evidenceId: id }))
        .min(1)
        .max(CLAIMS_PER_ATTACH),
      /** A source of the desk, or a new one made on the spot. */
      source: z.union([z.strictObject({ id }), newSource]),
      evidence: newEvidence,
    }),
    response: z.object({ evidenceIds: z.array(id), sourceId: id, seq: z.int() }),
    status: 201,
  },
);

const inEvidence = inClaim.extend({ evidenceId: id });
const written = z.object({ revision: z.int(), seq: z.int() });

export const editEvidence = endpoint(
  "editEvidence",
  "PATCH",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/evidence/{evidenceId}",
  "Edit a piece of evidence, add or take away files",
  {
    params: inEvidence,
    body: command({
      fields: evidenceEdits.optional(),
      addFileIds: z.array(id).max(FILES_PER_EVIDENCE).default([]),
      removeFileIds: z.array(id).max(FILES_PER_EVIDENCE).default([]),
    }),
    response: written,
  },
);

export const withdrawEvidence = endpoint(
  "withdrawEvidence",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/evidence/{evidenceId}/withdrawal",
  "Withdraw a piece of evidence with a reason, or bring it back",
  {
    params: inEvidence,
    body: command({ withdrawn: z.boolean(), reason: filledLine(500).optional() }),
    response: written,
  },
);

/** The page of the source, fetched by the server and kept as it is now. */
export const keepCopy = endpoint(
  "keepCopy",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/evidence/{evidenceId}/copies",
  "Keep a copy of the source’s page: its bytes, hash, time and final address",
  {
    params: inEvidence,
    body: command({ fileId: id }),
    response: written.extend({ file: fileView }),
    status: 201,
  },
);
