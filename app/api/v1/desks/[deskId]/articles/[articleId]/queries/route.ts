import { askWriter as endpoint } from "@/lib/contract/asking";
import { serve } from "@/lib/http/route";
import { askWriter } from "@/lib/usecases/asking/ask-writer";

export const POST = serve(endpoint, (actor, { params, body }) => askWriter(actor, params.articleId, body));
