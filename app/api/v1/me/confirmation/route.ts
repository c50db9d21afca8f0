import * as account from "@/lib/contract/account";
import { serveUser } from "@/lib/http/route";
import { confirmIdentity } from "@/lib/usecases/account/confirm-identity";

export const POST = serveUser(account.confirmIdentity, (user, { body }) => confirmIdentity(user, body));
