import * as account from "@/lib/contract/account";
import { serveUser } from "@/lib/http/route";
import { endSessions } from "@/lib/usecases/account/end-sessions";

export const POST = serveUser(account.endSessions, (person, { body }) => endSessions(person, body));
