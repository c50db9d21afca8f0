"use client";

import { type FormEvent, useId, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { disableMember } from "@/lib/contract/people";
import { settingsWords } from "@/lib/words/settings";
import { useChangePeople } from "./use-change-people";

const words = settingsWords.people;

/** Shuts somebody out, with a reason. */
export function DisableDialog({ member, onClose }: { member: { id: string; name: string }; onClose: () => void }) {
  const { desk } = useWorkspace();
  const { run, busy, said } = useChangePeople();
  const [missing, setMissing] = useState(false);
  const form = useId();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    setMissing(reason === "");
    if (reason === "") return;
    const params = { deskId: desk.id, memberId: member.id };
    const body = { commandId: newId(), disabled: true, reason };
    if (await run(() => call(disableMember, { params, body }))) {
      toast(words.disabledDone(member.name));
      onClose();
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={words.disableTitle(member.name)}
      description={words.disableWhy}
      footer={
        <>
          <Button onClick={onClose}>{settingsWords.cancel}</Button>
          <Button variant="danger" type="submit" form={form} busy={busy}>
            {words.disableDo}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3">
        {said ? <Banner kind="error">{said}</Banner> : null}
        <TextArea
          label={words.reason}
          hint={words.reasonHint}
          error={missing ? words.reasonMissing : undefined}
          name="reason"
          maxLength={500}
          required
        />
      </form>
    </Dialog>
  );
}
