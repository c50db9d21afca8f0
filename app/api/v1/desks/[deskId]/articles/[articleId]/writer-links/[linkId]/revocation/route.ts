import * as asking from "@/lib/contract/asking";
import { serve } from "@/lib/http/route";
import { revokeWriterLink } from "@/lib/usecases/asking/revoke-writer-link";

export const POST = serve(asking.revokeWriterLink, (actor, { params, body }) =>
  revokeWriterLink(actor, params.articleId, params.linkId, body),
);
