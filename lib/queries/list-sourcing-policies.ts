import type { Actor } from "@/lib/auth/actor";
import type { PolicyInUse } from "@/lib/contract/sourcing";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findSourcingPolicy } from "@/lib/db/find-sourcing-policy";
import { purpose } from "@/lib/domain/articles/article";
import { abilities } from "@/lib/domain/policy";

/** What the desk asks of evidence now, for each purpose. */
export async function listSourcingPolicies(
  actor: Actor,
): Promise<{ items: PolicyInUse[]; can: { edit_sourcing_policy: boolean } }> {
  const items = await whileDatabaseAnswers(() =>
    Promise.all(
      purpose.options.map(async (each) => {
        const { createdAt, ...policy } = await findSourcingPolicy(reading(), actor, each);
        return { ...policy, purpose: each, createdAt: createdAt?.toISOString() ?? null };
      }),
    ),
  );
  return { items, can: abilities(["edit_sourcing_policy"], { role: actor.role, parts: [] }) };
}
