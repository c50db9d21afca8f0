import * as desks from "@/lib/contract/desks";
import { serve } from "@/lib/http/route";
import { listScales } from "@/lib/queries/list-scales";

export const GET = serve(desks.listScales, (actor) => listScales(actor));
