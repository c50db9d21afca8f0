"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { askingWords as words } from "@/lib/words/asking";

/** Dismissing, with the reason that it takes. */
export function DismissForm({ onDismiss }: { onDismiss: (reason: string) => void }) {
  const [asking, setAsking] = useState(false);
  const [cancelled, setCancelled] = useState(false);
  const [reason, setReason] = useState("");
  if (!asking) {
    return (
      <Button size="sm" variant="quiet" autoFocus={cancelled} onClick={() => setAsking(true)}>
        {words.dismiss}
      </Button>
    );
  }
  const cancel = () => {
    setCancelled(true);
    setAsking(false);
  };
  const dismiss = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== "") onDismiss(reason);
  };
  return (
    <form
      onSubmit={dismiss}
      onKeyDown={(event) => {
        if (event.key === "Escape") cancel();
      }}
      className="flex w-full flex-wrap items-end gap-2"
    >
      <TextField
        autoFocus
        label={words.dismissReason}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
        className="grow basis-48"
      />
      <Button size="sm" onClick={cancel}>
        {words.cancel}
      </Button>
      <Button size="sm" type="submit" disabled={reason.trim() === ""}>
        {words.dismiss}
      </Button>
    </form>
  );
}
