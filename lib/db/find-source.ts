import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/refusal";
import { type Db, Prisma, type Tx } from "./client";
import { visibleSources } from "./seen-by";

/** A source of the actor's desk that they may see; `not_found` otherwise. All members read all sources that are on the record. */
export function findSource(db: Db, actor: Actor, sourceId: string) {
  return find(db, actor, sourceId, Prisma.empty);
}

/** The source locked until the transaction ends, so that its changes have one order. */
export function findSourceToChange(tx: Tx, actor: Actor, sourceId: string) {
  return find(tx, actor, sourceId, Prisma.sql`FOR NO KEY UPDATE OF s`);
}

async function find(db: Db, actor: Actor, sourceId: string, lock: Prisma.Sql) {
  const { deskId } = actor;
  const seen = await db.$queryRaw<unknown[]>`
    SELECT FROM source s WHERE s.desk_id = ${deskId}::uuid AND s.id = ${sourceId}::uuid AND ${visibleSources(actor)} ${lock}`;
  if (seen.length === 0) return refuse("not_found", { what: "source" });
  return db.source.findUniqueOrThrow({ where: { deskId_id: { deskId, id: sourceId } } });
}
