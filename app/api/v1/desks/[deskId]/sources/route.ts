import * as sources from "@/lib/contract/sources";
import { serve } from "@/lib/http/route";
import { listSources } from "@/lib/queries/list-sources";
import { createSource } from "@/lib/usecases/sources/create-source";

export const GET = serve(sources.listSources, (actor, { query }) => listSources(actor, query));
export const POST = serve(sources.createSource, (actor, { body }) => createSource(actor, body));
