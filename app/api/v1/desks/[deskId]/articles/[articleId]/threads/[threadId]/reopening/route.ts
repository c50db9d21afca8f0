import * as threads from "@/lib/contract/threads";
import { serve } from "@/lib/http/route";
import { reopenThread } from "@/lib/usecases/threads/reopen-thread";

export const POST = serve(threads.reopenThread, (actor, { params, body }) => reopenThread(actor, params, body));
