import * as versions from "@/lib/contract/versions";
import { serve } from "@/lib/http/route";
import { readVersionChanges } from "@/lib/queries/read-version-changes";

export const GET = serve(versions.readVersionChanges, (actor, { params, query }) =>
  readVersionChanges(actor, params.articleId, params.versionId, query),
);
