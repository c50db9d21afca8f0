import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/refusal";
import { type Db, Prisma, type Tx } from "./client";

/** A source of the actor's desk; `not_found` otherwise. All members read all sources. */
export async function findSource(db: Db, actor: Actor, sourceId: string) {
  const source = await db.source.findFirst({ where: { deskId: actor.deskId, id: sourceId } });
  return source ?? refuse("not_found", { what: "source" });
}

/** The source locked until the transaction ends, so that its changes have one order. */
export async function findSourceToChange(tx: Tx, actor: Actor, sourceId: string) {
  await tx.$queryRaw(
    Prisma.sql`SELECT FROM source WHERE desk_id = ${actor.deskId}::uuid AND id = ${sourceId}::uuid FOR NO KEY UPDATE`,
  );
  return findSource(tx, actor, sourceId);
}
