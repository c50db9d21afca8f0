import * as signing from "@/lib/contract/signing";
import { serve } from "@/lib/http/route";
import { initialPass } from "@/lib/usecases/signing/initial-pass";

export const POST = serve(signing.initialPass, (actor, { params, body }) =>
  initialPass(actor, params.articleId, params.passKey, body),
);
