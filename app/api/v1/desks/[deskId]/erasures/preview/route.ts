import * as erasures from "@/lib/contract/erasures";
import { serve } from "@/lib/http/route";
import { previewErasure } from "@/lib/queries/preview-erasure";

export const POST = serve(erasures.previewErasure, (actor, { body }) => previewErasure(actor, body));
