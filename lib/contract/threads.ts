import { z } from "zod";
import { keeping } from "@/lib/domain/confidential/keeping";
import { tier } from "@/lib/domain/confidential/tier";
import { id, moment } from "@/lib/domain/fields";
import { threadEdits, threadWords } from "@/lib/domain/threads/thread";
import { command, endpoint, inArticle } from "./endpoint";

const postKind = z.enum(["reply", "resolved", "reopened"]);

const threadPostView = z.object({
  id,
  number: z.int(),
  kind: postKind,
  memberId: id,
  words: z.string(),
  at: moment,
});

export const threadView = z.object({
  id,
  /** Null: about the article as a whole. */
  claimId: id.nullable(),
  tier,
  /** True: it is confidential and the reader may not see it; of it only that it stands there is told. */
  redacted: z.boolean(),
  readerIds: z.array(id),
  embargoUntil: moment.nullable(),
  createdById: id,
  createdAt: moment,
  resolved: z.boolean(),
  /** Oldest first; they are never changed. */
  posts: z.array(threadPostView),
  revision: z.int(),
  can: z.object({ discuss: z.boolean(), keep: z.boolean() }),
});
export type ThreadView = z.infer<typeof threadView>;

const THREADS = "/desks/{deskId}/articles/{articleId}/threads";
const inThread = inArticle.extend({ threadId: id });
const written = z.object({ revision: z.int(), seq: z.int() });
const newPost = z.strictObject({ id, words: threadWords });

export const listThreads = endpoint("listThreads", "GET", THREADS, "The discussions on an article and its claims", {
  params: inArticle,
  response: z.object({ items: z.array(threadView) }),
});

export const openThread = endpoint("openThread", "POST", THREADS, "Open a discussion on a claim or on the article", {
  params: inArticle,
  body: command({
    thread: z.strictObject({ id, claimId: id.nullable(), ...keeping }),
    post: newPost,
  }),
  response: z.object({ id, seq: z.int() }),
  status: 201,
});

export const replyInThread = endpoint("replyInThread", "POST", `${THREADS}/{threadId}/posts`, "Reply in a discussion", {
  params: inThread,
  body: command({ post: newPost }),
  response: written,
  status: 201,
});

export const resolveThread = endpoint(
  "resolveThread",
  "POST",
  `${THREADS}/{threadId}/resolution`,
  "Resolve a discussion and say how",
  { params: inThread, body: command({ post: newPost }), response: written },
);

export const reopenThread = endpoint(
  "reopenThread",
  "POST",
  `${THREADS}/{threadId}/reopening`,
  "Reopen a resolved discussion with a reason",
  { params: inThread, body: command({ post: newPost }), response: written },
);

export const editThread = endpoint("editThread", "PATCH", `${THREADS}/{threadId}`, "Change who sees a discussion", {
  params: inThread,
  body: command({ fields: threadEdits }),
  response: written,
});
