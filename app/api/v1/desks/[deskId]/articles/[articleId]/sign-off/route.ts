import * as signing from "@/lib/contract/signing";
import { serve } from "@/lib/http/route";
import { readSigning } from "@/lib/queries/read-signing";
import { signOff } from "@/lib/usecases/signing/sign-off";

export const GET = serve(signing.readSigning, (actor, { params }) => readSigning(actor, params.articleId));
export const POST = serve(signing.signOff, (actor, { params, body }) => signOff(actor, params.articleId, body));
