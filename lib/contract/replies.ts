import { z } from "zod";
import { replyAnswer, replyFields, replyOutcome } from "@/lib/domain/asking/reply";
import { askingState } from "@/lib/domain/asking/state";
import { filledLine, id, moment } from "@/lib/domain/fields";
import { command, endpoint, inArticle } from "./endpoint";

export const replyView = z.object({
  id,
  who: z.string(),
  channel: z.string(),
  put: z.string(),
  claimIds: z.array(id),
  until: moment.nullable(),
  askedById: id,
  askedAt: moment,
  state: askingState,
  /** True: about a claim that waits for this reader's blind answer. */
  redacted: z.boolean(),
  answer: z.string(),
  /** Null while it runs, and when it was dismissed. */
  outcome: replyOutcome.nullable(),
  answeredAt: moment.nullable(),
  dismissed: z.object({ at: moment, byId: id, reason: z.string() }).nullable(),
  revision: z.int(),
  can: z.object({ answer: z.boolean(), dismiss: z.boolean() }),
});
export type ReplyView = z.infer<typeof replyView>;

export const askForReply = endpoint(
  "askForReply",
  "POST",
  "/desks/{deskId}/articles/{articleId}/replies",
  "Put something to somebody whom the article speaks of",
  {
    params: inArticle,
    body: command({
      reply: z.strictObject({
        id,
        who: replyFields.who,
        channel: replyFields.channel.default(""),
        put: replyFields.put,
        claimIds: replyFields.claimIds.default([]),
        until: replyFields.until.default(null),
      }),
    }),
    response: z.object({ id, seq: z.int() }),
    status: 201,
  },
);

const inReply = inArticle.extend({ replyId: id });
const written = z.object({ revision: z.int(), seq: z.int() });

export const answerReply = endpoint(
  "answerReply",
  "POST",
  "/desks/{deskId}/articles/{articleId}/replies/{replyId}/answer",
  "Write down what came of a right of reply: an answer, a refusal, or silence once its time has passed",
  { params: inReply, body: command({ outcome: replyOutcome, answer: replyAnswer.default("") }), response: written },
);

export const dismissReply = endpoint(
  "dismissReply",
  "POST",
  "/desks/{deskId}/articles/{articleId}/replies/{replyId}/dismissal",
  "Dismiss a right of reply that still runs, with a reason",
  { params: inReply, body: command({ reason: filledLine(500) }), response: written },
);
