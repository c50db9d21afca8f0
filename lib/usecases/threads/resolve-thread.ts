import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { resolveThread as endpoint } from "@/lib/contract/threads";
import { perform } from "@/lib/db/perform";
import { writePost } from "./write-post";

/** Resolves a discussion; how stands in the words. */
export function resolveThread(
  actor: Actor,
  place: { articleId: string; threadId: string },
  { commandId, post }: BodyOf<typeof endpoint>,
) {
  return perform(actor, { name: "resolveThread", commandId, request: { ...place, post } }, (tx) =>
    writePost(tx, actor, place, "resolved", post),
  );
}
