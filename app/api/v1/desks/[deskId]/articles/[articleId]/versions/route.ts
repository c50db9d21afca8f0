import * as versions from "@/lib/contract/versions";
import { serve } from "@/lib/http/route";
import { listVersions } from "@/lib/queries/list-versions";
import { bringNextVersion } from "@/lib/usecases/versions/bring-next-version";

export const GET = serve(versions.listVersions, (actor, { params }) => listVersions(actor, params.articleId));
export const POST = serve(versions.bringNextVersion, (actor, { params, body }) =>
  bringNextVersion(actor, params.articleId, body),
);
