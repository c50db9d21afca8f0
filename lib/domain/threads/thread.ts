import { z } from "zod";
import { keepingFields } from "../confidential/keeping";
import { fieldEdits, prose } from "../fields";
import { refuse } from "../refusal";

/** How many discussions an article may have, posts a discussion. */
export const THREADS_PER_ARTICLE = 2_000;
export const POSTS_PER_THREAD = 1_000;

/** What somebody writes in a discussion, or why they close or open it. */
export const threadWords = prose(4000).pipe(z.string().trim().min(1));

/** What can be edited of a discussion: who sees it. Its words stay for ever. */
export const threadEdits = fieldEdits(keepingFields);

export type PostKind = "reply" | "resolved" | "reopened";

/** Whether a discussion is resolved after its posts, in their order. */
export function isResolved(kinds: readonly PostKind[]): boolean {
  return kinds.findLast((kind) => kind !== "reply") === "resolved";
}

/** Refuses a post that a discussion in this state does not take: what is resolved is reopened first (`thread_resolved`), what is open is not (`thread_open`). */
export function requireStep(resolved: boolean, kind: PostKind): void {
  if (resolved && kind !== "reopened") refuse("thread_resolved");
  if (!resolved && kind === "reopened") refuse("thread_open");
}
