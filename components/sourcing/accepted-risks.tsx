"use client";

import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { Time } from "@/components/ui/time";
import { nameOf } from "@/lib/client/labels";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import type { ClaimView } from "@/lib/contract/claims";
import { acceptRisk, type ClaimSourcing, withdrawRisk } from "@/lib/contract/sourcing";
import { sourcingWords as words } from "@/lib/words/sourcing";

/** Risks taken by name for the answer that stands, and taking one. */
export function AcceptedRisks({ claim, sourcing }: { claim: ClaimView; sourcing: ClaimSourcing }) {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  const send = useCommand();
  const [reason, setReason] = useState<string | null>(null);
  const at = { articleId: article.id, claimId: claim.id };
  const may = claim.can.accept_risk && claim.assessments.length > 0;
  const ruleKeys = sourcing.verdict.rules
    .filter((rule) => rule.state === "unmet" && rule.reasons.some((each) => each.code === "needs_acceptance"))
    .map((rule) => rule.ruleKey);
  return (
    <>
      {sourcing.accepted.map((risk) => (
        <p key={risk.id} className="flex flex-wrap items-center gap-x-2">
          <span>
            {words.acceptedBy(nameOf(desk, risk.byId))} <bdi>{risk.reason}</bdi>{" "}
            <span className="text-ink-3">
              <Time at={risk.at} zone={desk.timeZone} />
            </span>
          </span>
          {claim.can.accept_risk ? (
            <Button size="sm" variant="quiet" onClick={() => send(withdrawRisk, { ...at, riskId: risk.id }, {})}>
              {words.takeBack}
            </Button>
          ) : null}
        </p>
      ))}
      {!may || ruleKeys.length === 0 ? null : reason === null ? (
        <Button size="sm" className="self-start" onClick={() => setReason("")}>
          {words.accept}
        </Button>
      ) : (
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() === "") return;
            send(acceptRisk, at, { id: newId(), ruleKeys, reason: reason.trim() });
            setReason(null);
          }}
        >
          <TextField
            autoFocus
            required
            label={words.acceptReason}
            value={reason}
            maxLength={1000}
            onChange={(event) => setReason(event.target.value)}
            className="min-w-40 grow"
          />
          <Button type="submit">{words.acceptDo}</Button>
          <Button variant="quiet" onClick={() => setReason(null)}>
            {words.cancel}
          </Button>
        </form>
      )}
    </>
  );
}
