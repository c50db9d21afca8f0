import * as desks from "@/lib/contract/desks";
import { serve } from "@/lib/http/route";
import { readSettings } from "@/lib/queries/read-settings";

export const GET = serve(desks.readSettings, (actor) => readSettings(actor));
