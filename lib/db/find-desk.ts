import type { Actor } from "@/lib/auth/actor";
import { partDefaults } from "@/lib/domain/desk/part-defaults";
import { retention } from "@/lib/domain/desk/retention";
import { refuse } from "@/lib/domain/refusal";
import type { Db, Tx } from "./client";

/** The actor's desk with what is set on it. */
export async function findDesk(db: Db, actor: Actor) {
  const desk = await db.desk.findUnique({ where: { id: actor.deskId } });
  if (!desk) return refuse("not_found", { what: "desk" });
  const { partDefaults: parts, retention: keeps, ...rest } = desk;
  return { ...rest, partDefaults: partDefaults.parse(parts), retention: retention.parse(keeps) };
}

/** The desk locked until the transaction ends: what changes its settings, its people or its scales has one order. */
export async function findDeskToChange(tx: Tx, actor: Actor) {
  await tx.$queryRaw`SELECT FROM desk WHERE id = ${actor.deskId}::uuid FOR NO KEY UPDATE`;
  return findDesk(tx, actor);
}
