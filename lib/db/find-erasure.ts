import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/refusal";
import type { Tx } from "./client";

/** Whether this actor sees the desk's erasures: who asks for them, and who decides. */
export function mayReadErasures(actor: Actor): boolean {
  const standing = { role: actor.role, parts: [] };
  return may("request_erasure", standing) || may("decide_erasure", standing);
}

/** An erasure of the actor's desk, locked until the transaction ends; `not_found` (erasure) for whoever may not see it. */
export async function findErasureToChange(tx: Tx, actor: Actor, erasureId: string) {
  const { deskId } = actor;
  await tx.$queryRaw`SELECT FROM erasure WHERE desk_id = ${deskId}::uuid AND id = ${erasureId}::uuid FOR NO KEY UPDATE`;
  const erasure = mayReadErasures(actor) ? await tx.erasure.findFirst({ where: { deskId, id: erasureId } }) : null;
  return erasure ?? refuse("not_found", { what: "erasure" });
}
