import * as people from "@/lib/contract/people";
import { serve } from "@/lib/http/route";
import { listMembers } from "@/lib/queries/list-members";

export const GET = serve(people.listMembers, (actor) => listMembers(actor));
