import * as versions from "@/lib/contract/versions";
import { serve } from "@/lib/http/route";
import { reattachPlacement } from "@/lib/usecases/versions/reattach-placement";

export const POST = serve(versions.reattachPlacement, (actor, { params, body }) =>
  reattachPlacement(actor, params, body),
);
