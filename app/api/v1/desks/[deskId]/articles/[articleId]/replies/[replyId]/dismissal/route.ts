import * as replies from "@/lib/contract/replies";
import { serve } from "@/lib/http/route";
import { dismissReply } from "@/lib/usecases/asking/dismiss-reply";

export const POST = serve(replies.dismissReply, (actor, { params, body }) =>
  dismissReply(actor, params.articleId, params.replyId, body),
);
