"use client";

import { type FormEvent, useState } from "react";
import type { z } from "zod";
import { type Keeping, lacksTime } from "@/components/confidential/keeping";
import { KeepingFields } from "@/components/confidential/keeping-fields";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { newId } from "@/lib/client/new-id";
import { newSource } from "@/lib/contract/sources";
import { sourceKind } from "@/lib/domain/sources/source";
import { evidenceWords } from "@/lib/words/evidence";
import { evidenceFormWords } from "@/lib/words/evidence-form";

const words = evidenceFormWords.source;
export type NewSource = z.infer<typeof newSource>;

const problems: Record<string, string> = {
  title: words.titleMissing,
  url: words.badUrl,
  publishedDate: words.badDate,
  language: words.badLanguage,
};

/** A source as it is typed. Nothing but kind and title has to be given. */
export function SourceForm({
  start,
  saveLabel = words.save,
  onSave,
}: {
  start: { title: string; url: string };
  saveLabel?: string;
  onSave: (source: NewSource) => void;
}) {
  const [source, setSource] = useState({
    kind: sourceKind.options[0] as (typeof sourceKind.options)[number],
    title: start.title,
    publisher: "",
    author: "",
    url: start.url,
    language: "",
    publishedDate: "",
    note: "",
  });
  const [keeping, setKeeping] = useState<Keeping>({ tier: "on_record", readerIds: [], embargoUntil: null });
  const [tried, setTried] = useState(false);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const set = (change: Partial<typeof source>) => setSource((now) => ({ ...now, ...change }));
  const text = (name: "title" | "publisher" | "author" | "url" | "language" | "publishedDate") => ({
    label: words[name],
    value: source[name],
    error: wrong[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (lacksTime(keeping)) return;
    const parsed = newSource.safeParse({ id: newId(), ...source, ...keeping });
    if (parsed.success) return onSave(parsed.data);
    setWrong(
      Object.fromEntries(
        parsed.error.issues.map((issue) => [String(issue.path[0]), problems[String(issue.path[0])] ?? issue.message]),
      ),
    );
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3" noValidate>
      <div className="grid gap-3 sm:grid-cols-[10rem_1fr]">
        <Select
          label={words.kind}
          value={source.kind}
          onChange={(kind) => set({ kind })}
          choices={sourceKind.options.map((value) => ({ value, label: evidenceWords.sourceKinds[value] }))}
        />
        <TextField {...text("title")} autoFocus required />
      </div>
      <TextField {...text("url")} type="url" inputMode="url" dir="ltr" optional />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField {...text("publisher")} optional />
        <TextField {...text("author")} optional />
        <TextField {...text("publishedDate")} optional hint={evidenceFormWords.dateHint} />
        <TextField {...text("language")} optional hint={words.languageHint} />
      </div>
      <TextArea
        label={words.note}
        optional
        value={source.note}
        onChange={(event) => set({ note: event.target.value })}
      />
      <KeepingFields draft tried={tried} value={keeping} onChange={setKeeping} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary">
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}
