import * as account from "@/lib/contract/account";
import { serveUser } from "@/lib/http/route";
import { readAccount } from "@/lib/queries/read-account";
import { editAccount } from "@/lib/usecases/account/edit-account";

export const GET = serveUser(account.readAccount, readAccount);
export const PATCH = serveUser(account.editAccount, (person, { body }) => editAccount(person, body));
