import { z } from "zod";
import { purpose } from "@/lib/domain/articles/article";
import { id, moment } from "@/lib/domain/fields";
import { endpoint, inDesk } from "./endpoint";

const counts = z.object({
  versions: z.int(),
  claims: z.int(),
  evidence: z.int(),
  sources: z.int(),
  people: z.int(),
  files: z.int(),
});

/** What a claimdesk/1 file is, as it would arrive on this desk. It was read whole: everything in it agrees, its histories prove. */
export const arrivalView = z.object({
  articleId: id,
  title: z.string(),
  purpose,
  /** The desk that exported it, and when. */
  from: z.object({ deskId: id, name: z.string(), exportedAt: moment, exportedBy: z.string() }),
  counts,
  /** Every desk it was at, the first desk first. */
  histories: z.array(z.object({ desk: z.string(), events: z.int(), purged: z.int() })),
  /** It is on this desk already and can't be brought in. */
  here: z.boolean(),
  /** Titles of sources that this desk has, and which read otherwise in the file: the desk's are kept. */
  sourcesKept: z.array(z.string()),
  /** Names of members with an account on this desk whom the file names: only an owner can bring it in. */
  members: z.array(z.string()),
  can: z.object({ import_article: z.boolean() }),
});
export type ArrivalView = z.infer<typeof arrivalView>;

export const previewArrival = endpoint(
  "previewArrival",
  "POST",
  "/desks/{deskId}/arrivals/preview",
  "Read a claimdesk/1 file and say what it would bring, without storing it (at most 50 MB)",
  { params: inDesk, raw: "file", response: arrivalView },
);

export const importArticle = endpoint(
  "importArticle",
  "POST",
  "/desks/{deskId}/arrivals",
  "Bring in an article with everything it rests on from a claimdesk/1 file (at most 50 MB)",
  {
    params: inDesk,
    query: z.object({ commandId: id }),
    raw: "file",
    response: z.object({ id, versionId: id, claims: z.int(), sha256: z.string(), seq: z.int() }),
    status: 201,
  },
);
