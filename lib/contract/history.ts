import { z } from "zod";
import { id, moment } from "@/lib/domain/fields";
import { exportFormat } from "@/lib/domain/reports/export-format";
import { endpoint, inArticle, inClaim, page, pageQuery } from "./endpoint";

/** An event as the history shows it: the screen makes the sentence from type and payload. */
export const historyEntry = z.object({
  seq: z.int(),
  type: z.string(),
  version: z.int(),
  actorId: id,
  at: moment,
  subjects: z.array(z.string()),
  /** True: it speaks of something confidential that the reader may not see; of its payload only what names nothing is left. */
  redacted: z.boolean(),
  /** Null once purged. */
  payload: z.record(z.string(), z.unknown()).nullable(),
  /** For what happened before the article arrived here: the desk it happened on. Its seq counts there. */
  foreign: z.object({ deskId: id, desk: z.string(), exportedAt: moment }).nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const listArticleHistory = endpoint(
  "listArticleHistory",
  "GET",
  "/desks/{deskId}/articles/{articleId}/history",
  "What happened on an article, newest first",
  { params: inArticle, query: z.object(pageQuery), response: page(historyEntry) },
);

export const listClaimHistory = endpoint(
  "listClaimHistory",
  "GET",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/history",
  "What happened on a claim, newest first",
  { params: inClaim, query: z.object(pageQuery), response: page(historyEntry) },
);

export const exportArticle = endpoint(
  "exportArticle",
  "GET",
  "/desks/{deskId}/articles/{articleId}/export",
  "The annotated article as self-contained HTML, Markdown with footnotes, CSV of claims or evidence, or complete JSON (claimdesk/1)",
  { params: inArticle, query: z.object({ format: exportFormat }), raw: "download" },
);
