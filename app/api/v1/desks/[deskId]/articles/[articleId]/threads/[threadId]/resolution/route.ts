import * as threads from "@/lib/contract/threads";
import { serve } from "@/lib/http/route";
import { resolveThread } from "@/lib/usecases/threads/resolve-thread";

export const POST = serve(threads.resolveThread, (actor, { params, body }) => resolveThread(actor, params, body));
