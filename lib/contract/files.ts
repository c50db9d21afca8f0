import { z } from "zod";
import { filledLine, id, moment } from "@/lib/domain/fields";
import { endpoint, inArticle } from "./endpoint";

export const fileView = z.object({
  id,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  /** For a page of the web: what was asked for, where it was found, and when. */
  fetched: z.object({ requestedUrl: z.string(), finalUrl: z.string(), at: moment }).nullable(),
});
export type FileView = z.infer<typeof fileView>;

/** PUT the bytes; the name stands in the query, the type in Content-Type, the id in the path, so sending it again changes nothing. */
export const addFile = endpoint(
  "addFile",
  "PUT",
  "/desks/{deskId}/articles/{articleId}/files/{fileId}",
  "Keep a file with its hash (at most 25 MB)",
  {
    params: inArticle.extend({ fileId: id }),
    query: z.object({ name: filledLine(255) }),
    raw: "file",
    response: fileView,
    status: 201,
  },
);

export const readFile = endpoint(
  "readFile",
  "GET",
  "/desks/{deskId}/articles/{articleId}/files/{fileId}",
  "The bytes of a kept file",
  { params: inArticle.extend({ fileId: id }), raw: "download" },
);

/** A copy's words as plain text; its own markup is never served. `part=page` gives all words of the page, not its article alone. */
export const readCopy = endpoint(
  "readCopy",
  "GET",
  "/desks/{deskId}/articles/{articleId}/files/{fileId}/text",
  "The readable text of a kept page",
  {
    params: inArticle.extend({ fileId: id }),
    query: z.object({ part: z.enum(["article", "page"]).default("article") }),
    response: z.object({ title: z.string(), language: z.string(), dir: z.string(), text: z.string() }),
  },
);
