import * as evidence from "@/lib/contract/evidence";
import { serve } from "@/lib/http/route";
import { readFile } from "@/lib/queries/read-file";
import { addFile } from "@/lib/usecases/files/add-file";

export const GET = serve(evidence.readFile, (actor, { params }) => readFile(actor, params.articleId, params.fileId));
export const PUT = serve(
  evidence.addFile,
  (actor, { params, query, body }) =>
    addFile(actor, params.articleId, { id: params.fileId, name: query.name, bytes: body.bytes }),
  { mostBytes: 25_000_000 },
);
