import * as account from "@/lib/contract/account";
import { serveUser } from "@/lib/http/route";
import { readAccount } from "@/lib/queries/read-account";

export const GET = serveUser(account.readAccount, readAccount);
