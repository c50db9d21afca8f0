import * as account from "@/lib/contract/account";
import { serveUser } from "@/lib/http/route";
import { unlinkIdentity } from "@/lib/usecases/account/unlink-identity";

export const POST = serveUser(account.unlinkIdentity, (person, { body }) => unlinkIdentity(person, body));
