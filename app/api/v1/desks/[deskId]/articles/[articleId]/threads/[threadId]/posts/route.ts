import * as threads from "@/lib/contract/threads";
import { serve } from "@/lib/http/route";
import { replyInThread } from "@/lib/usecases/threads/reply-in-thread";

export const POST = serve(threads.replyInThread, (actor, { params, body }) => replyInThread(actor, params, body));
