import * as files from "@/lib/contract/files";
import { serve } from "@/lib/http/route";
import { readCopy } from "@/lib/queries/read-copy";

export const GET = serve(files.readCopy, (actor, { params, query }) =>
  readCopy(actor, params.articleId, params.fileId, query.part),
);
