import * as arrivals from "@/lib/contract/arrivals";
import { serve } from "@/lib/http/route";
import { previewArrival } from "@/lib/usecases/articles/preview-arrival";

export const POST = serve(arrivals.previewArrival, (actor, { body }) => previewArrival(actor, body.bytes), {
  mostBytes: 50_000_000,
});
