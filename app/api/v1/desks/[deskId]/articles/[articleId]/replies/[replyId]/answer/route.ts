import * as replies from "@/lib/contract/replies";
import { serve } from "@/lib/http/route";
import { answerReply } from "@/lib/usecases/asking/answer-reply";

export const POST = serve(replies.answerReply, (actor, { params, body }) =>
  answerReply(actor, params.articleId, params.replyId, body),
);
