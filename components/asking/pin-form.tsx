"use client";

import { type FormEvent, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { pinSource, unpinSource } from "@/lib/contract/pins";
import { sourceKind } from "@/lib/domain/sources/source";
import type { TextRange } from "@/lib/domain/text/ranges";
import { askingWords } from "@/lib/words/asking";
import { evidenceWords } from "@/lib/words/evidence";
import { type ChosenSource, SourceField, sourceForCommand } from "./source-field";

const words = askingWords.pins;

/** A source for words of the article, as the writer hands it in. */
export function PinForm({ range, close }: { range: TextRange; close: () => void }) {
  const { article, version } = useWorkbench();
  const { outbox } = useWorkspace();
  const send = useCommand();
  const [source, setSource] = useState<ChosenSource | null>(null);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const pin = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!source) return;
    const id = newId();
    const key = send(
      pinSource,
      { articleId: article.id },
      {
        pin: {
          ...{ id, versionId: version.id, note, source: sourceForCommand(source) },
          range: { unit: "utf16", start: range.start, end: range.end },
        },
      },
    );
    toast(words.pinned(source.title), {
      undo: () =>
        void outbox.remove(key).then((entry) => {
          if (entry?.state !== "waiting") send(unpinSource, { articleId: article.id, pinId: id }, {});
        }),
    });
    close();
  };
  return (
    <form onSubmit={pin} noValidate className="flex flex-col gap-3">
      <blockquote className="line-clamp-4 border-s-[3px] border-rule-strong ps-3 font-serif text-lg" dir="auto">
        {version.text.slice(range.start, range.end)}
      </blockquote>
      <SourceField
        label={words.source}
        hint={words.sourceHint}
        error={tried && !source ? words.sourceMissing : undefined}
        kind={null}
        value={source}
        onChange={setSource}
      />
      {source?.isNew ? (
        <Select
          label={words.sourceKind}
          value={source.kind}
          onChange={(kind) => setSource({ ...source, kind })}
          choices={sourceKind.options.map((value) => ({ value, label: evidenceWords.sourceKinds[value] }))}
        />
      ) : null}
      <TextField
        label={words.note}
        hint={words.noteHint}
        optional
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={close}>{askingWords.cancel}</Button>
        <Button type="submit" variant="primary">
          {words.pin}
        </Button>
      </div>
    </form>
  );
}
