"use client";

import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { signingWords as words } from "@/lib/words/signing";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  about: string;
  action: string;
  busy: boolean;
  problem: string | null;
  onReason: (reason: string) => void;
  /** What else is asked, above the reason. */
  children?: ReactNode;
}

/** Asks why, for a step that needs a reason. */
export function ReasonDialog({ open, onOpenChange, title, about, action, busy, problem, onReason, children }: Props) {
  const form = useId();
  const [missing, setMissing] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    setMissing(reason === "");
    if (reason !== "") onReason(reason);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={about}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>
            {action}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3">
        {problem ? <Banner kind="error">{problem}</Banner> : null}
        {children}
        <TextArea
          label={words.overrideWhy}
          name="reason"
          maxLength={500}
          {...(missing ? { error: words.reasonMissing } : {})}
        />
      </form>
    </Dialog>
  );
}
