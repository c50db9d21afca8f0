import type { RefusalParams } from "@/lib/domain/refusal";
import { exchangeProblemWords as exchange } from "../exchange-problems";
import { type RefusalsOf, text } from "./sentence";

/** What was not found, as a sentence begins with it. */
const things: Readonly<Record<string, string>> = {
  article: "This article",
  call: "This call",
  call_question: "This question",
  claim: "This claim",
  desk: "This desk",
  erasure: "This erasure",
  event: "This entry of the history",
  evidence: "This piece of evidence",
  file: "This file",
  fix: "This fix",
  invitation: "This invitation",
  member: "This person",
  note: "This note",
  pin: "This pinned source",
  placement: "This place",
  query: "This query",
  reply: "This right of reply",
  risk: "This accepted risk",
  second_check: "This second check",
  sign_off: "This sign-off",
  source: "This source",
  thread: "This discussion",
  token: "This access token",
  version: "This version",
  writer_link: "This link",
};

function firstIssue(params: RefusalParams): string {
  const issue = Array.isArray(params.issues) ? params.issues[0] : undefined;
  if (!issue || typeof issue !== "object") return "";
  const { path, message } = issue as { path?: unknown; message?: unknown };
  return path ? `${text(path)}: ${text(message)}.` : `${text(message)}.`;
}

/** Said of any request, whatever it is about. */
export const requestRefusals = {
  already_exists: {
    title: "Exists already",
    detail: (p) =>
      p.what === "article" ? exchange.articleHere : "Something with this id exists already. Reload to see it.",
  },
  command_reused: {
    title: "Command id used twice",
    detail: "This command id was used before for something else. Send the change with a new one.",
  },
  cursor_invalid: { title: "Page not found", detail: "This page marker is not one of ours. Begin again without it." },
  database_away: {
    title: "The database does not answer",
    detail: "Nothing was lost that was acknowledged. It is tried again shortly.",
  },
  field_conflict: {
    title: "Changed by somebody else",
    detail: "Somebody changed the same field since you opened it. Compare both and decide.",
  },
  forwarded_refused: {
    title: "Demo is local only",
    detail:
      "This is a demo newsroom: it answers only browsers on the same machine, and nothing that came through a proxy.",
  },
  not_allowed: {
    title: "Not yours to do",
    detail:
      "Your role or part on this article does not allow this. Ask an editor or the head of research of your desk.",
  },
  not_found: {
    title: "Not found",
    detail: (p) => `${things[text(p.what)] ?? "This"} does not exist, or you may not see it.`,
  },
  origin_refused: { title: "Refused", detail: "This request did not come from Claimdesk’s own pages." },
  rate_limited: {
    title: "Too many requests",
    detail: (p) => `Too many requests at once. Wait ${text(p.retryAfterSeconds)} seconds, then go on.`,
  },
  reason_missing: { title: "Reason missing", detail: "This step needs a reason. It stands in the history." },
  request_malformed: {
    title: "Not understood",
    detail: (p) => `The request is not of the form this address takes. ${firstIssue(p)}`.trim(),
  },
  request_too_large: {
    title: "Too large",
    detail: (p) => `This is larger than the ${text(p.mostMegabytes)} MB taken here.`,
  },
  request_type_wrong: { title: "Wrong content type", detail: (p) => `Send this with Content-Type ${text(p.wanted)}.` },
  too_busy: { title: "Busy", detail: "Too much of this is under way. Try again in a few seconds." },
} satisfies RefusalsOf;
