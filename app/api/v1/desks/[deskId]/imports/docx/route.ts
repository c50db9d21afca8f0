import * as articles from "@/lib/contract/articles";
import { serve } from "@/lib/http/route";
import { previewImport } from "@/lib/usecases/articles/preview-import";

export const POST = serve(
  articles.previewDocx,
  (actor, { body }) => previewImport(actor, { format: "docx", bytes: body.bytes }),
  { mostBytes: 20_000_000 },
);
