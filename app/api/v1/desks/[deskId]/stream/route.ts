import { watchDesk } from "@/lib/contract/streams";
import { serve } from "@/lib/http/route";
import { watchDesk as watch } from "@/lib/realtime/watch-desk";

export const GET = serve(watchDesk, (actor) => watch(actor));
