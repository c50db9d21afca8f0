import { z } from "zod";
import { answerText, evidenceIds, queryEdits, queryFields, quoted } from "@/lib/domain/asking/query";
import { askingState } from "@/lib/domain/asking/state";
import { writerLinkFields, writerLinkState } from "@/lib/domain/asking/writer-link";
import { stance } from "@/lib/domain/evidence/evidence";
import { filledLine, id, moment } from "@/lib/domain/fields";
import { callView } from "./calls";
import { command, endpoint, inArticle } from "./endpoint";
import { replyView } from "./replies";

/** Evidence as the writer is shown it with a question: on the record, and never more than this of it. */
export const shownEvidence = z.object({
  id,
  title: z.string(),
  publisher: z.string(),
  url: z.string(),
  publishedDate: z.string(),
  stance,
  passage: z.string(),
  passageLanguage: z.string(),
  translation: z.string(),
  locator: z.string(),
});
export type ShownEvidence = z.infer<typeof shownEvidence>;

/** How something asked of a person ended early. */
const dismissal = z.object({ at: moment, byId: id, reason: z.string() });

export const queryView = z.object({
  id,
  /** Null: about the article as a whole. */
  claimId: id.nullable(),
  /** True: the claim waits for this reader's blind answer; what was asked and said about it comes afterwards. */
  redacted: z.boolean(),
  question: z.string(),
  quoted: z.string(),
  evidence: z.array(shownEvidence),
  dueAt: moment.nullable(),
  toMemberId: id.nullable(),
  askedById: id,
  askedAt: moment,
  state: askingState,
  answer: z.string(),
  /** `byName` for whoever answered by a link. */
  answered: z.object({ at: moment, byId: id.nullable(), byName: z.string().nullable() }).nullable(),
  dismissed: dismissal.nullable(),
  revision: z.int(),
  can: z.object({ answer: z.boolean(), edit: z.boolean(), dismiss: z.boolean() }),
});
export type QueryView = z.infer<typeof queryView>;

const writerLinkView = z.object({
  id,
  name: z.string(),
  state: writerLinkState,
  createdById: id,
  createdAt: moment,
  expiresAt: moment,
  lastUsedAt: moment.nullable(),
});
export type WriterLinkView = z.infer<typeof writerLinkView>;

/** How many of everything asked stand where; the overdue ones are among the open. */
const askingCounts = z.object({ open: z.int(), overdue: z.int(), answered: z.int(), dismissed: z.int() });

export const askingView = z.object({
  queries: z.array(queryView),
  calls: z.array(callView),
  replies: z.array(replyView),
  /** For whoever may ask the writer; empty for others. */
  links: z.array(writerLinkView),
  counts: askingCounts,
});
export type AskingView = z.infer<typeof askingView>;

export const listAsking = endpoint(
  "listAsking",
  "GET",
  "/desks/{deskId}/articles/{articleId}/asking",
  "Everything asked of people about an article: queries, calls, rights of reply",
  { params: inArticle, response: askingView },
);

const written = z.object({ revision: z.int(), seq: z.int() });

export const askWriter = endpoint(
  "askWriter",
  "POST",
  "/desks/{deskId}/articles/{articleId}/queries",
  "Ask the writer, about a claim or the article",
  {
    params: inArticle,
    body: command({
      query: z.strictObject({
        id,
        claimId: id.nullable().default(null),
        question: queryFields.question,
        quoted: quoted.default(""),
        evidenceIds: evidenceIds.default([]),
        dueAt: queryFields.dueAt.default(null),
        /** A member with the writer's part; null: whoever writes, by their page or a link. */
        toMemberId: id.nullable().default(null),
      }),
    }),
    response: z.object({ id, seq: z.int() }),
    status: 201,
  },
);

const inQuery = inArticle.extend({ queryId: id });

export const editQuery = endpoint(
  "editQuery",
  "PATCH",
  "/desks/{deskId}/articles/{articleId}/queries/{queryId}",
  "Reword an open query, or change when it is due",
  { params: inQuery, body: command({ fields: queryEdits }), response: written },
);

export const answerQuery = endpoint(
  "answerQuery",
  "POST",
  "/desks/{deskId}/articles/{articleId}/queries/{queryId}/answer",
  "Answer a query, as the article’s writer",
  { params: inQuery, body: command({ answer: answerText }), response: written },
);

export const dismissQuery = endpoint(
  "dismissQuery",
  "POST",
  "/desks/{deskId}/articles/{articleId}/queries/{queryId}/dismissal",
  "Dismiss an open query with a reason",
  { params: inQuery, body: command({ reason: filledLine(500) }), response: written },
);

export const makeWriterLink = endpoint(
  "makeWriterLink",
  "POST",
  "/desks/{deskId}/articles/{articleId}/writer-links",
  "Make a link by which a writer without an account answers the queries on this article",
  {
    params: inArticle,
    body: command({ link: z.strictObject({ id, ...writerLinkFields }) }),
    response: z.object({
      id,
      /** Shown this once; null when the same command is sent again. */
      link: z.string().nullable(),
      expiresAt: moment,
      seq: z.int(),
    }),
    status: 201,
  },
);

export const revokeWriterLink = endpoint(
  "revokeWriterLink",
  "POST",
  "/desks/{deskId}/articles/{articleId}/writer-links/{linkId}/revocation",
  "Make a writer’s link lead nowhere",
  { params: inArticle.extend({ linkId: id }), body: command({}), response: z.object({ seq: z.int() }) },
);

const token = z.string().min(1).max(200);

/** A query as whoever holds the link sees it: no id of a person or a claim. */
export const linkedQuery = queryView
  .pick({
    id: true,
    question: true,
    quoted: true,
    evidence: true,
    dueAt: true,
    askedAt: true,
    state: true,
    answer: true,
  })
  .extend({ askedBy: z.string(), answeredAt: moment.nullable() });
export type LinkedQuery = z.infer<typeof linkedQuery>;

/** POST, so that the token stands in no address: in no log, no history of requests, no referrer. */
export const readAsked = endpoint(
  "readAsked",
  "POST",
  "/asked/reading",
  "The queries on one article, for whoever holds a writer’s link",
  {
    body: z.strictObject({ token }),
    response: z.discriminatedUnion("state", [
      z.object({ state: z.enum(["unknown", "expired"]) }),
      z.object({
        state: z.literal("open"),
        name: z.string(),
        desk: z.object({ name: z.string(), timeZone: z.string() }),
        article: z.object({ title: z.string(), language: z.string() }),
        expiresAt: moment,
        queries: z.array(linkedQuery),
      }),
    ]),
  },
);

export const answerByLink = endpoint("answerByLink", "POST", "/asked/answers", "Answer a query by a writer’s link", {
  body: command({ token, queryId: id, answer: answerText }),
  response: z.object({ answeredAt: moment }),
  status: 201,
});
