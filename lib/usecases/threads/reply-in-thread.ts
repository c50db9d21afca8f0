import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { replyInThread as endpoint } from "@/lib/contract/threads";
import { perform } from "@/lib/db/perform";
import { writePost } from "./write-post";

/** Replies in a discussion that is open. */
export function replyInThread(
  actor: Actor,
  place: { articleId: string; threadId: string },
  { commandId, post }: BodyOf<typeof endpoint>,
) {
  return perform(actor, { name: "replyInThread", commandId, request: { ...place, post } }, (tx) =>
    writePost(tx, actor, place, "reply", post),
  );
}
