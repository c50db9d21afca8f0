import * as people from "@/lib/contract/people";
import { serve } from "@/lib/http/route";
import { listInvitations } from "@/lib/queries/list-invitations";
import { inviteMembers } from "@/lib/usecases/desk/invite-members";

export const GET = serve(people.listInvitations, (actor, { query }) => listInvitations(actor, query));
export const POST = serve(people.inviteMembers, (actor, { body }) => inviteMembers(actor, body));
