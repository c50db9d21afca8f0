import * as tokens from "@/lib/contract/tokens";
import { serve } from "@/lib/http/route";
import { listTokens } from "@/lib/queries/list-tokens";
import { makeToken } from "@/lib/usecases/tokens/make-token";

export const GET = serve(tokens.listTokens, (actor, { query }) => listTokens(actor, query));
export const POST = serve(tokens.makeToken, (actor, { body }) => makeToken(actor, body));
