import * as desks from "@/lib/contract/desks";
import { serve } from "@/lib/http/route";
import { changeScale } from "@/lib/usecases/desk/change-scale";

export const PUT = serve(desks.changeScale, (actor, { params, body }) => changeScale(actor, params.purpose, body));
