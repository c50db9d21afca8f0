import * as desks from "@/lib/contract/desks";
import { serve } from "@/lib/http/route";
import { readDesk } from "@/lib/queries/read-desk";
import { editDesk } from "@/lib/usecases/desk/edit-desk";

export const GET = serve(desks.readDesk, (actor) => readDesk(actor));
export const PATCH = serve(desks.editDesk, (actor, { body }) => editDesk(actor, body));
