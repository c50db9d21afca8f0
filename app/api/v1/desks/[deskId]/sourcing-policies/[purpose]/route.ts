import * as sourcing from "@/lib/contract/sourcing";
import { serve } from "@/lib/http/route";
import { changeSourcingPolicy } from "@/lib/usecases/sourcing/change-sourcing-policy";

export const PUT = serve(sourcing.changeSourcingPolicy, (actor, { params, body }) =>
  changeSourcingPolicy(actor, params.purpose, body),
);
