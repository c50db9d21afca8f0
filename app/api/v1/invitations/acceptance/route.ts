import * as people from "@/lib/contract/people";
import { serveUser } from "@/lib/http/route";
import { acceptInvitation } from "@/lib/usecases/desk/accept-invitation";

export const POST = serveUser(people.acceptInvitation, (user, { body }) => acceptInvitation(user, body));
