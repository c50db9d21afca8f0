import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import type { Purpose } from "@/lib/domain/articles/article";
import { startingPolicies } from "@/lib/domain/sourcing/shipped";
import { type SourcingRule, sourcingRules } from "@/lib/domain/sourcing/sourcing-policy";
import type { Db, Tx } from "./client";

/** A sourcing policy in use. `id` is null, and the version 0, while a desk goes by the shipped one and none of its own was written. */
export interface FoundPolicy {
  id: string | null;
  version: number;
  name: string;
  rules: SourcingRule[];
  /** When it came into use; null for the shipped one. */
  createdAt: Date | null;
}

/** What the desk asks of the evidence of articles of this purpose, now. */
export async function findSourcingPolicy(db: Db, actor: Actor, purpose: Purpose): Promise<FoundPolicy> {
  const row = await db.sourcingPolicy.findFirst({
    where: { deskId: actor.deskId, purpose, retiredAt: null },
    orderBy: { version: "desc" },
  });
  if (row) {
    const { id, version, name, createdAt } = row;
    return { id, version, name, createdAt, rules: sourcingRules.parse(row.rules) };
  }
  const { name, rules } = shippedPolicy(purpose);
  return { id: null, version: 0, name, rules, createdAt: null };
}

/** The same, written down first if need be: what names a policy must name one that stays readable. */
export async function keepSourcingPolicy(
  tx: Tx,
  actor: Actor,
  purpose: Purpose,
): Promise<FoundPolicy & { id: string }> {
  const { id, ...found } = await findSourcingPolicy(tx, actor, purpose);
  if (id !== null) return { id, ...found };
  const { name, rules } = shippedPolicy(purpose);
  const row = { deskId: actor.deskId, id: newId(), purpose, version: 1, name, rules, createdAt: actor.at };
  // Somebody else may be writing it just now; then theirs is found.
  await tx.sourcingPolicy.createMany({ data: [row], skipDuplicates: true });
  const kept = await findSourcingPolicy(tx, actor, purpose);
  if (kept.id === null) throw new Error(`no sourcing policy was kept for ${purpose}`);
  return { ...kept, id: kept.id };
}

function shippedPolicy(purpose: Purpose) {
  const shipped = startingPolicies().find((policy) => policy.purpose === purpose);
  if (!shipped) throw new Error(`no sourcing policy is shipped for ${purpose}`);
  return shipped;
}
