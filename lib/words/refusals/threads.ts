import type { RefusalsOf } from "./sentence";

/** Discussions. */
export const threadRefusals = {
  posts_too_many: {
    title: "Too many replies",
    detail: "This discussion is full. Resolve it and open another.",
  },
  thread_open: {
    title: "Discussion open",
    detail: "This discussion is not resolved, so there is nothing to reopen.",
  },
  thread_resolved: {
    title: "Discussion resolved",
    detail: "This discussion is resolved. Reopen it with a reason to go on.",
  },
  threads_too_many: {
    title: "Too many discussions",
    detail: "This article has as many discussions as it may have.",
  },
} satisfies RefusalsOf;
