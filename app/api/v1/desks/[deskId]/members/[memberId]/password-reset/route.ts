import * as account from "@/lib/contract/account";
import { serve } from "@/lib/http/route";
import { makePasswordReset } from "@/lib/usecases/account/make-password-reset";

export const POST = serve(account.makePasswordReset, (actor, { params, body }) =>
  makePasswordReset(actor, params.memberId, body),
);
