import { type RefusalsOf, text } from "./sentence";

/** Queries, calls, rights of reply and the writer's link. */
export const askingRefusals = {
  answer_missing: {
    title: "Nothing said",
    detail: "An answer needs words. If they would not say anything, or nothing came, note that instead.",
  },
  asking_over: {
    title: "Over already",
    detail: (p) =>
      p.state === "dismissed"
        ? "This was dismissed meanwhile. Ask anew if it still matters."
        : "This was answered meanwhile. Look at the answer; ask anew if it leaves something open.",
  },
  asking_too_many: {
    title: "Too many",
    detail: (p) => `There can be at most ${text(p.most)} of these here.`,
  },
  person_needed: {
    title: "Not a person",
    detail: "A call goes to a person. Choose a source that is one, or add the person.",
  },
  question_missing: {
    title: "No question left",
    detail: "A call has at least one question. Dismiss the call if there is nothing left to ask.",
  },
  reply_still_runs: {
    title: "Still running",
    detail: "Their time to answer has not passed yet: until then it is not silence.",
  },
  writer_link_expired: {
    title: "Link has expired",
    detail: "This link has expired. Ask the desk for a new one; what you wrote is kept in this browser.",
  },
  writer_link_unknown: {
    title: "Link leads nowhere",
    detail: "This link leads nowhere, or was taken back. Ask the desk that sent it for a new one.",
  },
} satisfies RefusalsOf;
