"use client";

import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { announce } from "@/components/ui/live-region";
import { TextField } from "@/components/ui/text-field";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import type { ClaimView } from "@/lib/contract/claims";
import { requestSecondCheck, withdrawSecondCheck } from "@/lib/contract/second-checks";
import { secondCheckWords as words } from "@/lib/words/second-check";

interface Props {
  claim: ClaimView;
  kind: "ask" | "call-off";
  open: boolean;
  onClose: () => void;
}

/** Asks for a second look at a claim, or calls it off: each with a reason. */
export function ReasonDialog({ claim, kind, open, onClose }: Props) {
  const { article } = useWorkbench();
  const send = useCommand();
  const [reason, setReason] = useState("");
  const asks = kind === "ask";
  const at = { articleId: article.id, claimId: claim.id };
  const done = () => {
    const given = reason.trim();
    if (given === "") return;
    if (asks) send(requestSecondCheck, at, { id: newId(), reason: given });
    else if (claim.secondCheck) send(withdrawSecondCheck, { ...at, checkId: claim.secondCheck.id }, { reason: given });
    announce(asks ? words.asked(claim.number) : words.calledOff(claim.number));
    setReason("");
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title={asks ? words.askTitle(claim.number) : words.callOffTitle(claim.number)}
      description={asks ? words.askIntro : words.callOffIntro}
      footer={
        <Button variant="primary" disabled={reason.trim() === ""} onClick={done}>
          {asks ? words.ask : words.callOff}
        </Button>
      }
    >
      <TextField
        autoFocus
        label={asks ? words.reason : words.callOffReason}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") done();
        }}
      />
    </Dialog>
  );
}
