import * as signing from "@/lib/contract/signing";
import { serveAnybody } from "@/lib/http/route";
import { verifyText } from "@/lib/queries/verify-text";

export const POST = serveAnybody(
  signing.verifyText,
  (user, { body, query }) => verifyText(user, body, query.articleId ?? null),
  { perMinute: 20, mostBytes: 5_000_000 },
);
