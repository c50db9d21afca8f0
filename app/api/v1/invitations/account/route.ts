import * as people from "@/lib/contract/people";
import { servePublic } from "@/lib/http/route";
import { joinWithAccount } from "@/lib/usecases/desk/join-with-account";

export const POST = servePublic(people.joinWithAccount, (stranger, { body }) => joinWithAccount(stranger, body));
