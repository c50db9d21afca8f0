import * as threads from "@/lib/contract/threads";
import { serve } from "@/lib/http/route";
import { editThread } from "@/lib/usecases/threads/edit-thread";

export const PATCH = serve(threads.editThread, (actor, { params, body }) => editThread(actor, params, body));
