import * as account from "@/lib/contract/account";
import { serveUser } from "@/lib/http/route";
import { renewRecoveryCodes } from "@/lib/usecases/account/renew-recovery-codes";

export const POST = serveUser(account.renewRecoveryCodes, renewRecoveryCodes);
