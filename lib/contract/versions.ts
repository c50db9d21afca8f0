import { z } from "zod";
import { broughtWith } from "@/lib/domain/articles/brought-with";
import { placementState } from "@/lib/domain/claims/claim";
import { id, moment } from "@/lib/domain/fields";
import { docJson } from "./articles";
import { command, endpoint, inArticle, inClaim, utf16Range } from "./endpoint";

/** How many places one command confirms: all that an article can have moved. */
const PLACES_AT_ONCE = 5_000;

export const versionOrigin = z.enum(["import", "fixes_applied", "next"]);

export const listVersions = endpoint(
  "listVersions",
  "GET",
  "/desks/{deskId}/articles/{articleId}/versions",
  "The versions of an article's text, the newest first",
  {
    params: inArticle,
    response: z.object({
      items: z.array(
        z.object({
          id,
          number: z.int(),
          /** How it came about: taken in with the article, made by accepted fixes, or brought from outside. */
          origin: versionOrigin,
          basedOnId: id.nullable(),
          createdAt: moment,
          createdById: id,
          docSha256: z.string(),
          textSha256: z.string(),
          current: z.boolean(),
        }),
      ),
    }),
  },
);

export const bringNextVersion = endpoint(
  "bringNextVersion",
  "POST",
  "/desks/{deskId}/articles/{articleId}/versions",
  "Bring the next version of the text from outside; every claim is looked for in it",
  {
    params: inArticle,
    body: command({
      versionId: id,
      /** The version it follows, which must still be the current one. */
      baseVersionId: id,
      doc: docJson,
      /** What came with the file, and the page it was made from, as the preview gave them. */
      brought: broughtWith.optional(),
      fetchedPageId: id.optional(),
    }),
    response: z.object({ versionId: id, number: z.int(), seq: z.int() }),
    status: 201,
  },
);

const segment = z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() });

/** What became of a block: whole words, or where they changed word by word. */
export const blockChange = z.object({
  kind: z.enum(["equal", "changed", "moved", "added", "removed"]),
  /** Its range in the older and in the newer version. */
  before: utf16Range.nullable(),
  after: utf16Range.nullable(),
  /** Its words now, or as they were when it is gone. */
  text: z.string(),
  /** Where its words changed: what stayed, what came and what went. */
  segments: z.array(segment),
});

/** What became of a claim's place, with its words then and now. */
export const placeChange = z.object({
  claimId: id,
  number: z.int(),
  placementId: id,
  state: placementState,
  was: z.string(),
  now: z.string().nullable(),
  segments: z.array(segment),
});
export type PlaceChange = z.infer<typeof placeChange>;

export const readVersionChanges = endpoint(
  "readVersionChanges",
  "GET",
  "/desks/{deskId}/articles/{articleId}/versions/{versionId}/changes",
  "What changed from another version to this one, block by block and place by place",
  {
    params: inArticle.extend({ versionId: id }),
    /** Left out: the version it follows. */
    query: z.object({ from: id.optional() }),
    response: z.object({
      from: z.object({ id, number: z.int() }).nullable(),
      to: z.object({ id, number: z.int() }),
      blocks: z.array(blockChange),
      /** Those that are not simply placed on the same words; only from the version it follows. */
      places: z.array(placeChange),
    }),
  },
);

export const confirmPlacement = endpoint(
  "confirmPlacement",
  "POST",
  "/desks/{deskId}/articles/{articleId}/placements/confirmation",
  "Confirm places that moved with their words; what is confirmed already is passed over",
  {
    params: inArticle,
    body: command({ versionId: id, placementIds: z.array(id).min(1).max(PLACES_AT_ONCE) }),
    response: z.object({ confirmed: z.int(), seq: z.int() }),
  },
);

export const reattachPlacement = endpoint(
  "reattachPlacement",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/placements/{placementId}/attachment",
  "Put a place that was lost on words of the current version",
  {
    params: inClaim.extend({ placementId: id }),
    body: command({ versionId: id, range: utf16Range }),
    response: z.object({ state: placementState, revision: z.int(), seq: z.int() }),
  },
);
