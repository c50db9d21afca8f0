"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { fixWords as words } from "@/lib/words/fixes";

/** Asks for the reason without which no fix is refused. */
export function RefuseForm({ onRefuse, onCancel }: { onRefuse: (reason: string) => void; onCancel: () => void }) {
  const [reason, setReason] = useState("");
  const ready = reason.trim() !== "";
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onRefuse(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <TextField
        autoFocus
        className="grow"
        label={words.refuseReason}
        value={reason}
        maxLength={2000}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="sm" variant="quiet" onClick={onCancel}>
        {words.cancel}
      </Button>
      <Button size="sm" type="submit" disabled={!ready}>
        {words.refuse}
      </Button>
    </form>
  );
}
