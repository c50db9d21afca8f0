import * as desks from "@/lib/contract/desks";
import { serveUser } from "@/lib/http/route";
import { listDesks } from "@/lib/queries/list-desks";

export const GET = serveUser(desks.listDesks, listDesks);
