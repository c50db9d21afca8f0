import * as signing from "@/lib/contract/signing";
import { serve } from "@/lib/http/route";
import { overrideDuties } from "@/lib/usecases/signing/override-duties";

export const POST = serve(signing.overrideDuties, (actor, { params, body }) =>
  overrideDuties(actor, params.articleId, body),
);
