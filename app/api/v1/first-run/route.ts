import * as firstRun from "@/lib/contract/first-run";
import { servePublic } from "@/lib/http/route";
import { openFirstDesk } from "@/lib/usecases/desk/open-first-desk";

export const POST = servePublic(firstRun.openFirstDesk, (stranger, { body }) => openFirstDesk(stranger, body));
