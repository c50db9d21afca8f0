import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { changeSourcingPolicy as endpoint } from "@/lib/contract/sourcing";
import { permit } from "@/lib/db/find-article";
import { findDeskToChange } from "@/lib/db/find-desk";
import { findSourcingPolicy, keepSourcingPolicy } from "@/lib/db/find-sourcing-policy";
import { perform } from "@/lib/db/perform";
import type { Purpose } from "@/lib/domain/articles/article";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { compareRules } from "@/lib/domain/sourcing/policy-change";
import { canonicalJson } from "@/lib/runtime/digest";

/**
 * Makes the next version of a purpose's sourcing policy; the former stays for the answers judged under it. Refuses
 * `sourcing_policy_outdated`, with what is in use now.
 */
export function changeSourcingPolicy(
  actor: Actor,
  purpose: Purpose,
  { commandId, base, name, rules }: BodyOf<typeof endpoint>,
) {
  const request = { purpose, base, name, rules };
  return perform(actor, { name: "changeSourcingPolicy", commandId, request }, async (tx) => {
    await findDeskToChange(tx, actor);

    permit("edit_sourcing_policy", { standing: { role: actor.role, parts: [] } });

    const { deskId, at } = actor;
    const before = await findSourcingPolicy(tx, actor, purpose);
    // What began from the shipped policy, version 0, goes on from the first written one: that says the same.
    if (before.version !== base && !(base === 0 && before.version === 1)) {
      const { version, name, rules } = before;
      refuse("sourcing_policy_outdated", { now: { version, name, rules } });
    }
    const now = await keepSourcingPolicy(tx, actor, purpose);
    if (now.name === name && canonicalJson(now.rules) === canonicalJson(rules)) {
      return { events: [], result: { policyId: now.id, version: now.version } };
    }

    const next = { id: newId(), version: now.version + 1, name };
    await tx.sourcingPolicy.updateMany({ where: { deskId, purpose, retiredAt: null }, data: { retiredAt: at } });
    await tx.sourcingPolicy.createMany({ data: { deskId, purpose, ...next, rules, createdAt: at } });

    const { id: policyId, ...named } = next;
    const told = event(
      { type: "desk", id: deskId },
      "sourcing_policy_changed",
      { policyId, purpose, ...named, ...compareRules(now.rules, rules) },
      [`policy:${policyId}`, `policy:${now.id}`],
    );
    return { events: [told], result: { policyId, version: next.version } };
  });
}
