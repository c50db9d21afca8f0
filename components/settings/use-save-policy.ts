"use client";

import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { changeSourcingPolicy, type PolicyInUse } from "@/lib/contract/sourcing";
import { type SourcingRule, sourcingRules } from "@/lib/domain/sourcing/sourcing-policy";
import { useSaveVersion } from "./use-save-version";

/** Saves the next version of a sourcing policy. */
export function useSavePolicy({ purpose, version }: Pick<PolicyInUse, "purpose" | "version">) {
  const { desk } = useWorkspace();
  return useSaveVersion<SourcingRule[]>({
    version,
    outdatedCode: "sourcing_policy_outdated",
    readTheirs: ({ rules }) => sourcingRules.parse(rules),
    send: ({ content: rules, ...body }) =>
      call(changeSourcingPolicy, { params: { deskId: desk.id, purpose }, body: { ...body, rules } }),
  });
}
