import * as people from "@/lib/contract/people";
import { serve } from "@/lib/http/route";
import { editMember } from "@/lib/usecases/desk/edit-member";

export const PATCH = serve(people.editMember, (actor, { params, body }) => editMember(actor, params.memberId, body));
