import * as accessLog from "@/lib/contract/access-log";
import { serve } from "@/lib/http/route";
import { readAccessLog } from "@/lib/queries/read-access-log";

export const GET = serve(accessLog.readAccessLog, (actor, { query }) => readAccessLog(actor, query));
