import * as threads from "@/lib/contract/threads";
import { serve } from "@/lib/http/route";
import { listThreads } from "@/lib/queries/list-threads";
import { openThread } from "@/lib/usecases/threads/open-thread";

export const GET = serve(threads.listThreads, (actor, { params }) => listThreads(actor, params.articleId));
export const POST = serve(threads.openThread, (actor, { params, body }) => openThread(actor, params.articleId, body));
