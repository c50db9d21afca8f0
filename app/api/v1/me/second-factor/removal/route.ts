import * as account from "@/lib/contract/account";
import { serveUser } from "@/lib/http/route";
import { removeSecondFactor } from "@/lib/usecases/account/remove-second-factor";

export const POST = serveUser(account.removeSecondFactor, (person, { body }) => removeSecondFactor(person, body));
