import * as desks from "@/lib/contract/desks";
import { serve } from "@/lib/http/route";
import { readDesk } from "@/lib/queries/read-desk";

export const GET = serve(desks.readDesk, (actor) => readDesk(actor));
