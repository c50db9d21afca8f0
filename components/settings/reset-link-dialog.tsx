"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { makePasswordReset } from "@/lib/contract/account";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { settingsWords } from "@/lib/words/settings";
import { useChangePeople } from "./use-change-people";

const words = settingsWords.people;

/** Makes a link to a new password for somebody who lost theirs, where no mail is sent or the mail did not arrive. */
export function ResetLinkDialog({ member, onClose }: { member: { id: string; name: string }; onClose: () => void }) {
  const { desk } = useWorkspace();
  const { run, busy, said } = useChangePeople();
  const [made, setMade] = useState<AnswerOf<typeof makePasswordReset> | null>(null);

  async function make() {
    const params = { deskId: desk.id, memberId: member.id };
    const answer = await run(() => call(makePasswordReset, { params, body: { commandId: newId() } }));
    if (answer) setMade(answer);
  }
  async function copy(link: string) {
    try {
      await navigator.clipboard.writeText(link);
      toast(settingsWords.invitations.copied);
    } catch {
      // the link stands there to be selected
    }
  }
  const link = made?.link ?? null;

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={words.newPasswordTitle(member.name)}
      description={words.newPasswordWhy}
      footer={
        <>
          <Button onClick={onClose}>{made ? settingsWords.invitations.done : settingsWords.cancel}</Button>
          {link ? (
            <Button variant="primary" onClick={() => void copy(link)}>
              {settingsWords.invitations.copy}
            </Button>
          ) : (
            <Button variant="primary" busy={busy} onClick={() => void make()}>
              {words.newPasswordDo}
            </Button>
          )}
        </>
      }
    >
      {said ? <Banner kind="error">{said}</Banner> : null}
      {made && !link ? <Banner kind="warn">{words.newPasswordLost}</Banner> : null}
      {link ? (
        <div className="flex flex-col gap-1">
          <p dir="ltr" className="font-mono text-sm break-all select-all">
            {link}
          </p>
          <p className="text-sm text-ink-3">
            {words.newPasswordUntil} <Time at={made?.expiresAt ?? ""} zone={desk.timeZone} />
          </p>
        </div>
      ) : null}
    </Dialog>
  );
}
