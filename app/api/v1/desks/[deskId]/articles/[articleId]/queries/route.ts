import * as asking from "@/lib/contract/asking";
import { serve } from "@/lib/http/route";
import { askWriter } from "@/lib/usecases/asking/ask-writer";

export const POST = serve(asking.askWriter, (actor, { params, body }) => askWriter(actor, params.articleId, body));
