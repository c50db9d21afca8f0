import { z } from "zod";
import { claimKind, priority, stage } from "@/lib/domain/claims/claim";
import { id, moment } from "@/lib/domain/fields";
import { worklist } from "@/lib/domain/work-board/worklist";
import { command, endpoint, inArticle, inDesk, page, pageQuery } from "./endpoint";

/** Whom a claim waits for: a note of the desk, a query to the writer, or a call. */
const wait = z.object({
  kind: z.enum(["note", "query", "call"]),
  whom: z.string(),
  until: moment.nullable(),
});

/** A claim as the work board shows it. */
export const workItem = z.object({
  claimId: id,
  articleId: id,
  articleTitle: z.string(),
  articleLanguage: z.string(),
  number: z.int(),
  /** Its stand-alone wording, or the words it stands on. */
  words: z.string(),
  kind: claimKind,
  priority,
  /** For whoever answers blind: needs_second, whatever the first answer was. */
  stage,
  assigneeId: id.nullable(),
  secondCheckerId: id.nullable(),
  dueAt: moment.nullable(),
  waits: z.array(wait),
  createdAt: moment,
});
export type WorkItem = z.infer<typeof workItem>;

/** What there is to do on articles in check, as this reader may see it. */
export const readWork = endpoint("readWork", "GET", "/desks/{deskId}/work-board", "The desk's work board", {
  params: inDesk,
  query: z.object({ ...pageQuery, list: worklist.default("mine") }),
  response: page(workItem).extend({ counts: z.record(worklist, z.int()) }),
});
export type WorkCounts = z.infer<typeof readWork.response>["counts"];

const handOver = z.object({
  articleId: id,
  articleTitle: z.string(),
  articleLanguage: z.string(),
  settled: z.int(),
  open: z.int(),
  needsSecond: z.int(),
  disputed: z.int(),
  reCheck: z.int(),
  overdue: z.int(),
  waits: z.array(z.object({ whom: z.string(), until: moment.nullable(), claims: z.int() })),
});
export type HandOverView = z.infer<typeof handOver>;

export const readHandOver = endpoint(
  "readHandOver",
  "GET",
  "/desks/{deskId}/work-board/hand-over",
  "What a shift leaves behind, by article, for the note to the next one",
  {
    params: inDesk,
    query: z.object({ since: moment }),
    response: z.object({ at: moment, articles: z.array(handOver) }),
  },
);

export const assignClaims = endpoint(
  "assignClaims",
  "POST",
  "/desks/{deskId}/articles/{articleId}/assignment",
  "Give several claims of an article to somebody, or to nobody, and say until when",
  {
    params: inArticle,
    body: command({
      claimIds: z.array(id).min(1).max(500),
      /** Left out: stays. Null: nobody. */
      assigneeId: id.nullable().optional(),
      dueAt: moment.nullable().optional(),
    }).refine(({ assigneeId, dueAt }) => assigneeId !== undefined || dueAt !== undefined, {
      error: "names nothing to change",
    }),
    response: z.object({ changed: z.int(), seq: z.int() }),
  },
);
