"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useAction } from "@/components/account/use-action";
import { useConfirmIdentity } from "@/components/account/use-confirm-identity";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { decideErasure, type ErasureView } from "@/lib/contract/erasures";
import type { ErasureDecision } from "@/lib/domain/people/erasure";
import { erasureWords as words } from "@/lib/words/erasures";
import { ErasurePreview } from "./erasure-preview";
import { EventToErase } from "./event-to-erase";

/** Shows once more what would go, and takes the decision of whoever may decide. */
export function DecideErasure({ erasure, title }: { erasure: ErasureView; title: string }) {
  const { desk } = useWorkspace();
  const queries = useQueryClient();
  const { whenFresh } = useConfirmIdentity();
  const { busy, problem, setProblem, run } = useAction();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const { can } = erasure;

  async function decide(decision: ErasureDecision) {
    if (decision !== "approved" && reason.trim() === "") return setProblem(words.noteMissing);
    const params = { deskId: desk.id, erasureId: erasure.id };
    const body = { commandId: newId(), decision, reason: reason.trim() };
    await run(async () => {
      const done = await whenFresh(() => call(decideErasure, { params, body }));
      if (!done) return;
      setOpen(false);
      toast(words.done[decision]);
      for (const key of ["person", "erasures"]) void queries.invalidateQueries({ queryKey: [key, desk.id] });
    });
  }

  return (
    <div>
      <Button size="sm" onClick={() => setOpen(true)}>
        {words.show}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={words.decideTitle}
        description={title}
        size="lg"
        footer={
          <>
            {can.withdraw ? (
              <Button busy={busy} onClick={() => void decide("withdrawn")}>
                {words.withdraw}
              </Button>
            ) : null}
            {can.refuse ? (
              <Button busy={busy} onClick={() => void decide("refused")}>
                {words.refuse}
              </Button>
            ) : null}
            {can.approve ? (
              <Button variant="danger" busy={busy} onClick={() => void decide("approved")}>
                {words.approve}
              </Button>
            ) : null}
          </>
        }
      >
        <div className="flex flex-col gap-4">
          {problem ? <Banner kind="error">{problem}</Banner> : null}
          {can.approve ? null : <Banner kind="info">{words.own}</Banner>}
          <p className="break-words">{erasure.reason}</p>
          {erasure.event ? (
            <EventToErase event={erasure.event} />
          ) : (
            <ErasurePreview whose={erasure.memberId ? { memberId: erasure.memberId } : { names: erasure.names }} />
          )}
          <TextArea
            label={words.reason}
            hint={words.noteHint}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </Dialog>
    </div>
  );
}
