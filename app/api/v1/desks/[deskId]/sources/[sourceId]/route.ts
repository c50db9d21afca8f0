import * as sources from "@/lib/contract/sources";
import { serve } from "@/lib/http/route";
import { readSource } from "@/lib/queries/read-source";
import { editSource } from "@/lib/usecases/sources/edit-source";

export const GET = serve(sources.readSource, (actor, { params }) => readSource(actor, params.sourceId));
export const PATCH = serve(sources.editSource, (actor, { params, body }) => editSource(actor, params.sourceId, body));
