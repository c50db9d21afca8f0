import * as signing from "@/lib/contract/signing";
import { serve } from "@/lib/http/route";
import { reviewDifference } from "@/lib/usecases/signing/review-difference";

export const POST = serve(signing.reviewDifference, (actor, { params, body }) => reviewDifference(actor, params, body));
