import * as people from "@/lib/contract/people";
import { serve } from "@/lib/http/route";
import { revokeInvitation } from "@/lib/usecases/desk/revoke-invitation";

export const POST = serve(people.revokeInvitation, (actor, { params, body }) =>
  revokeInvitation(actor, params.invitationId, body),
);
