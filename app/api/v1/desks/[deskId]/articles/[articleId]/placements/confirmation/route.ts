import * as versions from "@/lib/contract/versions";
import { serve } from "@/lib/http/route";
import { confirmPlacement } from "@/lib/usecases/versions/confirm-placement";

export const POST = serve(versions.confirmPlacement, (actor, { params, body }) =>
  confirmPlacement(actor, params.articleId, body),
);
