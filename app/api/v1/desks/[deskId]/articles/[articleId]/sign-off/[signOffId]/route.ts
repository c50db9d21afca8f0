import * as signing from "@/lib/contract/signing";
import { serve } from "@/lib/http/route";
import { readCertificate } from "@/lib/queries/read-certificate";

export const GET = serve(signing.readCertificate, (actor, { params }) =>
  readCertificate(actor, params.articleId, params.signOffId),
);
