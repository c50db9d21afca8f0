import { answerByLink as endpoint } from "@/lib/contract/asking";
import { servePublic } from "@/lib/http/route";
import { answerByLink } from "@/lib/usecases/asking/answer-by-link";

export const POST = servePublic(endpoint, (stranger, { body }) => answerByLink(stranger, body));
