import { z } from "zod";
import { newKeeping } from "@/lib/domain/confidential/keeping";
import { filledLine, id, moment, wellFormedText } from "@/lib/domain/fields";
import { sourceEdits, sourceFields, sourceKind, tier } from "@/lib/domain/sources/source";
import { command, endpoint, inDesk, page, pageQuery } from "./endpoint";

export const sourceView = z.object({
  id,
  kind: sourceKind,
  title: z.string(),
  publisher: z.string(),
  author: z.string(),
  url: z.string(),
  language: z.string(),
  publishedDate: z.string(),
  note: z.string(),
  tier,
  /** Who else may see it, for named_persons_only. */
  readerIds: z.array(id),
  embargoUntil: moment.nullable(),
  /** Of the note alone; `noteRedacted`: there is one, and the reader may not see it. */
  noteTier: tier,
  noteRedacted: z.boolean(),
  revision: z.int(),
  createdAt: moment,
  createdById: id,
  /** How many pieces of evidence use it. */
  uses: z.int(),
  /** Taken back by whoever published it, or found to be wrong. */
  retraction: z.object({ at: moment, byId: id, reason: z.string() }).nullable(),
  can: z.object({ edit_source: z.boolean(), retract_source: z.boolean() }),
});
export type SourceView = z.infer<typeof sourceView>;

/** A source's fields in a body; only kind and title must be given. */
export const newSource = z.strictObject({
  id,
  kind: sourceFields.kind,
  title: sourceFields.title,
  publisher: sourceFields.publisher.default(""),
  author: sourceFields.author.default(""),
  url: sourceFields.url.default(""),
  language: sourceFields.language.default(""),
  publishedDate: sourceFields.publishedDate.default(""),
  note: sourceFields.note.default(""),
  ...newKeeping,
});

export const listSources = endpoint("listSources", "GET", "/desks/{deskId}/sources", "The desk's sources", {
  params: inDesk,
  query: z.object({ ...pageQuery, q: wellFormedText.max(200).optional(), kind: sourceKind.optional() }),
  response: page(sourceView),
});

export const createSource = endpoint("createSource", "POST", "/desks/{deskId}/sources", "Add a source to the desk", {
  params: inDesk,
  body: command({ source: newSource }),
  response: z.object({ id, seq: z.int() }),
  status: 201,
});

const inSource = z.object({ deskId: id, sourceId: id });

export const readSource = endpoint("readSource", "GET", "/desks/{deskId}/sources/{sourceId}", "A source", {
  params: inSource,
  response: sourceView,
});

export const editSource = endpoint("editSource", "PATCH", "/desks/{deskId}/sources/{sourceId}", "Edit a source", {
  params: inSource,
  body: command({ fields: sourceEdits }),
  response: z.object({ revision: z.int(), seq: z.int() }),
});

export const retractSource = endpoint(
  "retractSource",
  "POST",
  "/desks/{deskId}/sources/{sourceId}/retraction",
  "Mark a source as retracted with a reason, or take that back",
  {
    params: inSource,
    body: command({ retracted: z.boolean(), reason: filledLine(500) }),
    response: z.object({ revision: z.int(), seq: z.int() }),
  },
);
