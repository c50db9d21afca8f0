import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { createSource as endpoint } from "@/lib/contract/sources";
import { perform } from "@/lib/db/perform";
import { writeSource } from "./write-source";

/** Adds a source to the desk. */
export function createSource(actor: Actor, { commandId, source }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "createSource", commandId, request: { source } }, async (tx) => ({
    events: [await writeSource(tx, actor, source)],
    result: { id: source.id },
  }));
}
