import * as account from "@/lib/contract/account";
import { servePublic } from "@/lib/http/route";
import { resetPassword } from "@/lib/usecases/account/reset-password";

export const POST = servePublic(account.resetPassword, (person, { body }) => resetPassword(person, body));
