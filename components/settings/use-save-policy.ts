"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { z } from "zod";
import { ApiProblem, call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { changeSourcingPolicy, type PolicyInUse } from "@/lib/contract/sourcing";
import { type SourcingRule, sourcingRules } from "@/lib/domain/sourcing/sourcing-policy";
import { settingsWords } from "@/lib/words/settings";

const outdatedBy = z.object({ now: z.object({ version: z.int(), name: z.string(), rules: sourcingRules }) });
type Theirs = z.infer<typeof outdatedBy>["now"];

/** Saves the next version of a policy on the version it was made from; somebody else's in between is handed out, to be decided about. */
export function useSavePolicy(policy: Pick<PolicyInUse, "purpose" | "version">) {
  const { desk } = useWorkspace();
  const queries = useQueryClient();
  const [base, setBase] = useState(policy.version);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [outdated, setOutdated] = useState<Theirs | null>(null);
  const sent = useRef<{ asked: string; commandId: string } | null>(null);

  async function save(name: string, rules: SourcingRule[]): Promise<number | null> {
    const asked = JSON.stringify([base, name, rules]);
    if (sent.current?.asked !== asked) sent.current = { asked, commandId: newId() };
    const body = { commandId: sent.current.commandId, base, name, rules };
    setBusy(true);
    setSaid(null);
    try {
      const done = await call(changeSourcingPolicy, { params: { deskId: desk.id, purpose: policy.purpose }, body });
      await queries.invalidateQueries({ queryKey: ["desk"] });
      return done.version;
    } catch (error) {
      if (!(error instanceof ApiProblem)) setSaid(settingsWords.unreachable);
      else if (error.problem.code === "sourcing_policy_outdated") {
        setOutdated(outdatedBy.parse(error.problem.params).now);
      } else setSaid(error.problem.detail);
      return null;
    } finally {
      setBusy(false);
    }
  }

  /** Goes on from the version that is in use now. */
  function takeBase() {
    if (outdated) setBase(outdated.version);
    setOutdated(null);
  }

  return { save, busy, said, outdated, base, takeBase };
}
