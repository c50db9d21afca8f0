import type { BodyOf } from "@/lib/contract/endpoint";
import type { openThread } from "@/lib/contract/threads";
import { command, newId } from "./newsroom";

type Body = BodyOf<typeof openThread>;

/** What a screen sends to open a discussion; about the article unless a claim is given. */
export function threadBody(given: Partial<Body["thread"]> = {}, words = "Is May the right month?"): Body {
  const thread = { claimId: null, tier: "on_record" as const, readerIds: [], embargoUntil: null };
  return { ...command(), thread: { ...thread, id: newId(), ...given }, post: { id: newId(), words } };
}
