"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
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
import { requestErasure } from "@/lib/contract/erasures";
import { erasureWords as words } from "@/lib/words/erasures";
import { ErasurePreview, type Whose } from "./erasure-preview";

/** Asks for somebody's data to be erased: first what would go and what stays, then why. */
export function AskErasure({ whose, name, label }: { whose: Whose; name: string; label: string }) {
  const { desk } = useWorkspace();
  const queries = useQueryClient();
  const { whenFresh } = useConfirmIdentity();
  const { busy, problem, setProblem, run } = useAction();
  const [open, setOpen] = useState(false);
  const form = useId();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    if (reason === "") return setProblem(words.reasonMissing);
    const body = { commandId: newId(), erasure: { id: newId(), ...whose, reason } };
    await run(async () => {
      const done = await whenFresh(() => call(requestErasure, { params: { deskId: desk.id }, body }));
      if (!done) return;
      setOpen(false);
      toast(words.asked);
      for (const key of ["person", "erasures"]) void queries.invalidateQueries({ queryKey: [key, desk.id] });
    });
  }

  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={words.askTitle(name)}
        description={words.what}
        size="lg"
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
            <Button variant="primary" type="submit" form={form} busy={busy}>
              {words.ask}
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={submit} className="flex flex-col gap-4">
          {problem ? <Banner kind="error">{problem}</Banner> : null}
          <ErasurePreview whose={whose} />
          <TextArea label={words.reason} hint={words.reasonHint} name="reason" maxLength={500} />
        </form>
      </Dialog>
    </>
  );
}
