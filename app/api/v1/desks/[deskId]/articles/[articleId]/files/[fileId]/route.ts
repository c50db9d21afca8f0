import * as files from "@/lib/contract/files";
import { serve } from "@/lib/http/route";
import { readFile } from "@/lib/queries/read-file";
import { addFile } from "@/lib/usecases/files/add-file";

export const GET = serve(files.readFile, (actor, { params }) => readFile(actor, params.articleId, params.fileId));
export const PUT = serve(
  files.addFile,
  (actor, { params, query, body }) =>
    addFile(actor, params.articleId, { id: params.fileId, name: query.name, bytes: body.bytes }),
  { mostBytes: 25_000_000 },
);
