import { dismissReply as endpoint } from "@/lib/contract/replies";
import { serve } from "@/lib/http/route";
import { dismissReply } from "@/lib/usecases/asking/dismiss-reply";

export const POST = serve(endpoint, (actor, { params, body }) =>
  dismissReply(actor, params.articleId, params.replyId, body),
);
