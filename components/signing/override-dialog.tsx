"use client";

import { useState } from "react";
import { useAction } from "@/components/account/use-action";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { nameOf } from "@/lib/client/labels";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { overrideDuties } from "@/lib/contract/signing";
import { signingWords as words } from "@/lib/words/signing";
import { ReasonDialog } from "./reason-dialog";
import { useReadAgain } from "./use-signing";

interface Props {
  articleId: string;
  /** Whom it would let sign. */
  hindered: readonly string[];
}

/** An owner lets one person sign in spite of the separation of duties. */
export function OverrideDialog({ articleId, hindered }: Props) {
  const { desk } = useWorkspace();
  const { busy, problem, setProblem, run } = useAction();
  const readAgain = useReadAgain(articleId);
  const [open, setOpen] = useState(false);
  const [memberId, setMemberId] = useState("");

  function lift(reason: string) {
    if (memberId === "") return setProblem(words.choosePerson);
    void run(async () => {
      const body = { commandId: newId(), id: newId(), memberId, reason };
      await call(overrideDuties, { params: { deskId: desk.id, articleId }, body });
      toast(words.overrideDone);
      setOpen(false);
      setMemberId("");
      await readAgain();
    });
  }

  return (
    <div>
      <Button size="sm" onClick={() => setOpen(true)}>
        {words.override}
      </Button>
      <ReasonDialog
        open={open}
        onOpenChange={setOpen}
        title={words.overrideTitle}
        about={words.overrideAbout}
        action={words.overrideDo}
        busy={busy}
        problem={problem}
        onReason={lift}
      >
        <Select
          label={words.overrideWho}
          value={memberId}
          choices={[
            { value: "", label: words.choosePerson },
            ...hindered.map((value) => ({ value, label: nameOf(desk, value) })),
          ]}
          onChange={setMemberId}
        />
      </ReasonDialog>
    </div>
  );
}
