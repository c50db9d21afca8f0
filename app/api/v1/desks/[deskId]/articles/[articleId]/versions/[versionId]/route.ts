import * as articles from "@/lib/contract/articles";
import { serve } from "@/lib/http/route";
import { readVersion } from "@/lib/queries/read-version";

/** Kept by the browser for ever, but not for the next person who signs in there. */
export const GET = serve(
  articles.readVersion,
  (actor, { params }) => readVersion(actor, params.articleId, params.versionId),
  {
    headers: ({ docSha256 }) => ({
      "cache-control": "private, max-age=31536000, immutable",
      vary: "Cookie, Authorization",
      etag: `"${docSha256}"`,
    }),
  },
);
