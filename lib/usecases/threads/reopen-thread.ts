import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { reopenThread as endpoint } from "@/lib/contract/threads";
import { perform } from "@/lib/db/perform";
import { writePost } from "./write-post";

/** Reopens a resolved discussion; why stands in the words. */
export function reopenThread(
  actor: Actor,
  place: { articleId: string; threadId: string },
  { commandId, post }: BodyOf<typeof endpoint>,
) {
  return perform(actor, { name: "reopenThread", commandId, request: { ...place, post } }, (tx) =>
    writePost(tx, actor, place, "reopened", post),
  );
}
