import * as signing from "@/lib/contract/signing";
import { serve } from "@/lib/http/route";
import { readPassList } from "@/lib/queries/read-pass-list";
import { editPassList } from "@/lib/usecases/signing/edit-pass-list";

export const GET = serve(signing.readPassList, (actor) => readPassList(actor));
export const PUT = serve(signing.editPassList, (actor, { body }) => editPassList(actor, body));
