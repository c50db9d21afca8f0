import * as desks from "@/lib/contract/desks";
import { serve } from "@/lib/http/route";
import { editPreferences } from "@/lib/usecases/desk/edit-preferences";

export const PATCH = serve(desks.editPreferences, (actor, { body }) => editPreferences(actor, body));
