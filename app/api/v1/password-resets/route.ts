import * as account from "@/lib/contract/account";
import { servePublic } from "@/lib/http/route";
import { askPasswordReset } from "@/lib/usecases/account/ask-password-reset";

export const POST = servePublic(account.askPasswordReset, (person, { body }) => askPasswordReset(person, body));
