import * as articles from "@/lib/contract/articles";
import { serve } from "@/lib/http/route";
import { previewImport } from "@/lib/usecases/articles/preview-import";

export const POST = serve(articles.previewImport, (actor, { body }) => previewImport(actor, body), {
  mostBytes: 6_000_000,
});
