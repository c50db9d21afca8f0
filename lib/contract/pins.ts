import { z } from "zod";
import { pinNote } from "@/lib/domain/asking/pin";
import { id, moment } from "@/lib/domain/fields";
import { sourceKind } from "@/lib/domain/sources/source";
import { command, endpoint, inArticle, utf16Range } from "./endpoint";
import { newSource } from "./sources";

export const pinView = z.object({
  id,
  /** Where it stands in the current version; null when its words are not found there with certainty. */
  range: utf16Range.nullable(),
  exact: z.string(),
  /** Null: confidential, and not for this reader. */
  source: z.object({ id, kind: sourceKind, title: z.string(), publisher: z.string(), language: z.string() }).nullable(),
  note: z.string(),
  memberId: id,
  createdAt: moment,
  can: z.object({ unpin: z.boolean() }),
});
export type PinView = z.infer<typeof pinView>;

export const listPins = endpoint(
  "listPins",
  "GET",
  "/desks/{deskId}/articles/{articleId}/pins",
  "The sources the writer handed in, each for its passage",
  { params: inArticle, response: z.object({ items: z.array(pinView) }) },
);

export const pinSource = endpoint(
  "pinSource",
  "POST",
  "/desks/{deskId}/articles/{articleId}/pins",
  "Pin a source to a passage of the current version",
  {
    params: inArticle,
    body: command({
      pin: z.strictObject({
        id,
        versionId: id,
        range: utf16Range,
        source: z.union([z.strictObject({ id }), newSource]),
        note: pinNote.default(""),
      }),
    }),
    response: z.object({ id, sourceId: id, seq: z.int() }),
    status: 201,
  },
);

export const unpinSource = endpoint(
  "unpinSource",
  "POST",
  "/desks/{deskId}/articles/{articleId}/pins/{pinId}/removal",
  "Take a pinned source off its passage",
  { params: inArticle.extend({ pinId: id }), body: command({}), response: z.object({ seq: z.int() }) },
);
