import * as replies from "@/lib/contract/replies";
import { serve } from "@/lib/http/route";
import { askForReply } from "@/lib/usecases/asking/ask-for-reply";

export const POST = serve(replies.askForReply, (actor, { params, body }) => askForReply(actor, params.articleId, body));
