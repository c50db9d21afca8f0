import * as account from "@/lib/contract/account";
import { serveUser } from "@/lib/http/route";
import { beginSecondFactor } from "@/lib/usecases/account/begin-second-factor";
import { confirmSecondFactor } from "@/lib/usecases/account/confirm-second-factor";

export const POST = serveUser(account.beginSecondFactor, beginSecondFactor);
export const PUT = serveUser(account.confirmSecondFactor, (person, { body }) => confirmSecondFactor(person, body));
