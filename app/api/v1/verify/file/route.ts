import * as signing from "@/lib/contract/signing";
import { serveAnybody } from "@/lib/http/route";
import { verifyFile } from "@/lib/queries/verify-text";

export const POST = serveAnybody(
  signing.verifyFile,
  (user, { body, query }) => verifyFile(user, body.bytes, query.articleId ?? null),
  { perMinute: 20, mostBytes: 5_000_000 },
);
