import * as asking from "@/lib/contract/asking";
import { serve } from "@/lib/http/route";
import { makeWriterLink } from "@/lib/usecases/asking/make-writer-link";

export const POST = serve(asking.makeWriterLink, (actor, { params, body }) =>
  makeWriterLink(actor, params.articleId, body),
);
