"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { threadWords as words } from "@/lib/words/threads";

interface Props {
  label: string;
  sendLabel: string;
  onSend: (words: string) => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** Something to say, and the two ways out of it. */
export function SayForm({ label, sendLabel, onSend, onCancel, children }: Props) {
  const [typed, setTyped] = useState("");
  const send = () => {
    if (typed.trim() !== "") onSend(typed.trim());
  };
  return (
    <form
      data-own-escape
      className="flex flex-col gap-2 py-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
        // The workbench submits an answer by the same key.
        if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey)))
          event.stopPropagation();
      }}
    >
      <TextArea
        label={label}
        autoFocus
        required
        value={typed}
        maxLength={4000}
        onChange={(event) => setTyped(event.target.value)}
      />
      {children}
      <div className="flex justify-end gap-2">
        <Button size="sm" variant="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button size="sm" type="submit">
          {sendLabel}
        </Button>
      </div>
    </form>
  );
}
