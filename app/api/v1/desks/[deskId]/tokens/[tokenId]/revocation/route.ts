import * as tokens from "@/lib/contract/tokens";
import { serve } from "@/lib/http/route";
import { revokeToken } from "@/lib/usecases/tokens/revoke-token";

export const POST = serve(tokens.revokeToken, (actor, { params, body }) => revokeToken(actor, params.tokenId, body));
