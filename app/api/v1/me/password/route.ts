import * as account from "@/lib/contract/account";
import { serveUser } from "@/lib/http/route";
import { changePassword } from "@/lib/usecases/account/change-password";

export const PUT = serveUser(account.changePassword, (person, { body }) => changePassword(person, body));
