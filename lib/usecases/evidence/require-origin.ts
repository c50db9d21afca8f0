import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { findSource } from "@/lib/db/find-source";
import { refuse } from "@/lib/domain/refusal";

/** Refuses an origin that is no source of the desk, or the source itself: nothing goes back to itself. */
export async function requireOrigin(tx: Tx, actor: Actor, sourceId: string, reliesOnId: string | null): Promise<void> {
  if (reliesOnId === null) return;
  if (reliesOnId === sourceId) refuse("link_to_itself", { what: "source" });
  await findSource(tx, actor, reliesOnId);
}
