import * as signing from "@/lib/contract/signing";
import { serve } from "@/lib/http/route";
import { listChangesSinceSigned } from "@/lib/queries/list-changes-since-signed";

export const GET = serve(signing.listChangesSinceSigned, (actor, { params }) =>
  listChangesSinceSigned(actor, params.articleId),
);
