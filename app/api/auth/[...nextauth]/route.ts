import type { NextRequest } from "next/server";
import { answerAuth } from "@/lib/http/answer-auth";
import { door } from "@/lib/http/route";

const through = door(answerAuth, "auth");
const handle = (request: NextRequest) => through(request, { params: Promise.resolve({}) });

export { handle as GET, handle as POST };
