import * as asking from "@/lib/contract/asking";
import { servePublic } from "@/lib/http/route";
import { answerByLink } from "@/lib/usecases/asking/answer-by-link";

export const POST = servePublic(asking.answerByLink, (stranger, { body }) => answerByLink(stranger, body));
