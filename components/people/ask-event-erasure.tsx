"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useAction } from "@/components/account/use-action";
import { useConfirmIdentity } from "@/components/account/use-confirm-identity";
import { ReasonDialog } from "@/components/signing/reason-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { requestErasure } from "@/lib/contract/erasures";
import { erasureWords } from "@/lib/words/erasures";
import { historyListWords as words } from "@/lib/words/history-list";

/** Asks for what one entry of an article's history says to be taken away; somebody else decides. */
export function AskEventErasure({ articleId, seq, sentence }: { articleId: string; seq: number; sentence: string }) {
  const { desk } = useWorkspace();
  const queries = useQueryClient();
  const { whenFresh } = useConfirmIdentity();
  const { busy, problem, run } = useAction();
  const [open, setOpen] = useState(false);

  function ask(reason: string) {
    const body = { commandId: newId(), erasure: { id: newId(), event: { articleId, seq }, reason } };
    void run(async () => {
      const done = await whenFresh(() => call(requestErasure, { params: { deskId: desk.id }, body }));
      if (!done) return;
      setOpen(false);
      toast(erasureWords.asked);
      void queries.invalidateQueries({ queryKey: ["erasures", desk.id] });
    });
  }

  return (
    <>
      {" "}
      <Button size="sm" variant="quiet" aria-label={words.takeOutOne(sentence)} onClick={() => setOpen(true)}>
        {words.takeOutShort}
      </Button>
      <ReasonDialog
        open={open}
        onOpenChange={setOpen}
        title={words.takeOutTitle}
        about={words.takeOutAbout}
        action={erasureWords.ask}
        busy={busy}
        problem={problem}
        onReason={ask}
      >
        <p className="break-words text-ink-2" dir="auto">
          {sentence}
        </p>
      </ReasonDialog>
    </>
  );
}
