"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { useCommand } from "@/lib/client/use-command";
import { type ClaimView, restoreClaim, retireClaim } from "@/lib/contract/claims";
import { versionWords } from "@/lib/words/versions";

const words = versionWords.work;

/** Asks why a claim is retired; that its words are not in the version is offered. */
export function RetireDialog({
  articleId,
  claim,
  number,
  onClose,
}: {
  articleId: string;
  claim: ClaimView | null;
  number: number;
  onClose: () => void;
}) {
  const send = useCommand();
  const [reason, setReason] = useState("");
  const claimId = claim?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each claim the reason is asked anew
  useEffect(() => setReason(words.gone(number)), [claimId, number]);
  const retire = () => {
    if (!claim || reason.trim() === "") return;
    const at = { articleId, claimId: claim.id };
    send(retireClaim, at, { reason: reason.trim() });
    toast(words.retired(claim.number), { undo: () => void send(restoreClaim, at, {}) });
    onClose();
  };
  return (
    <Dialog
      open={claim !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={words.retireTitle(claim?.number ?? 0)}
      footer={
        <Button variant="primary" disabled={reason.trim() === ""} onClick={retire}>
          {words.retire}
        </Button>
      }
    >
      <TextField
        autoFocus
        label={words.retireReason}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") retire();
        }}
      />
    </Dialog>
  );
}
