"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { readerWords } from "@/lib/words/reader";

const words = readerWords.omission;
const MOST_SHOWN = 80;

interface Props {
  /** The words it hangs after; null: on the whole article. */
  after: string | null;
  onRecord: (statement: string) => void;
  onClose: () => void;
}

/** A claim that stands on no words: only what is left out is asked. */
export function OmissionDialog({ after, onRecord, onClose }: Props) {
  const [statement, setStatement] = useState("");
  const [asked, setAsked] = useState(false);
  const empty = statement.trim() === "";
  const record = () => {
    setAsked(true);
    if (!empty) onRecord(statement.trim());
  };
  const place =
    after === null ? words.whole : words.after(after.length > MOST_SHOWN ? `…${after.slice(-MOST_SHOWN)}` : after);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.title}
      description={place}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" keys="mod+Enter" onClick={record}>
            {words.record}
          </Button>
        </>
      }
    >
      <TextArea
        label={words.statement}
        hint={words.hint}
        error={asked && empty ? words.empty : undefined}
        value={statement}
        maxLength={4000}
        onChange={(event) => setStatement(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          record();
        }}
      />
    </Dialog>
  );
}
