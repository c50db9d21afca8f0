import * as asking from "@/lib/contract/asking";
import { servePublic } from "@/lib/http/route";
import { readAsked } from "@/lib/queries/read-asked";

export const POST = servePublic(asking.readAsked, ({ at }, { body }) => readAsked(body.token, at));
