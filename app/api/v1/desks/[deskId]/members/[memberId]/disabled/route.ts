import * as people from "@/lib/contract/people";
import { serve } from "@/lib/http/route";
import { disableMember } from "@/lib/usecases/desk/disable-member";

export const POST = serve(people.disableMember, (actor, { params, body }) =>
  disableMember(actor, params.memberId, body),
);
