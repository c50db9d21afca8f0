import * as work from "@/lib/contract/work-board";
import { serve } from "@/lib/http/route";
import { readWork } from "@/lib/queries/read-work";

export const GET = serve(work.readWork, (actor, { query }) => readWork(actor, query));
