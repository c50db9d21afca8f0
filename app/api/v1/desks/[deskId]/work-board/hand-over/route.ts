import * as work from "@/lib/contract/work-board";
import { serve } from "@/lib/http/route";
import { readHandOver } from "@/lib/queries/read-work";

export const GET = serve(work.readHandOver, (actor, { query }) => readHandOver(actor, query));
