"use client";

import { ExternalLink } from "lucide-react";
import { useState } from "react";
import { LanguageField } from "@/components/articles/import/language-field";
import { Redacted } from "@/components/confidential/redacted";
import { RefusedEdits } from "@/components/desk/refused-edits";
import { buttonClass } from "@/components/ui/button-class";
import { SavedField } from "@/components/ui/saved-field";
import { Select } from "@/components/ui/select";
import { Time } from "@/components/ui/time";
import { nameOf } from "@/lib/client/labels";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { editSource, type SourceView } from "@/lib/contract/sources";
import { sourceFields, sourceKind } from "@/lib/domain/sources/source";
import { confidentialWords } from "@/lib/words/confidential";
import { evidenceWords } from "@/lib/words/evidence";
import { evidenceFormWords } from "@/lib/words/evidence-form";
import { sourcesPageWords } from "@/lib/words/sources-page";
import { SourceKeeping } from "./source-keeping";
import { isEditOf } from "./use-shown-sources";

const words = evidenceFormWords.source;
type TextName = "title" | "publisher" | "author" | "url" | "publishedDate" | "note";

const wrongWords: Partial<Record<TextName, string>> = {
  title: words.titleMissing,
  url: words.badUrl,
  publishedDate: words.badDate,
};

function labelOf(field: string): string {
  const label: unknown = words[field as keyof typeof words];
  return typeof label === "string" ? label : field;
}

/** A source's fields, each saved by itself; one that can't be saved says why and keeps what was typed. */
export function SourceFields({ source }: { source: SourceView }) {
  const { desk } = useWorkspace();
  const send = useCommand();
  const [wrong, setWrong] = useState<Partial<Record<TextName, { typed: string; says: string }>>>({});
  const readOnly = !source.can.edit_source;
  const save = (name: TextName, seen: string, typed: string) => {
    // What stood when the person began; after a refused attempt the field began with that attempt.
    const base = wrong[name]?.typed === seen ? source[name] : seen;
    const checked = sourceFields[name].safeParse(typed);
    const says = checked.success ? undefined : (wrongWords[name] ?? checked.error.issues[0]?.message ?? "");
    setWrong(({ [name]: _, ...others }) => (says === undefined ? others : { ...others, [name]: { typed, says } }));
    if (!checked.success || checked.data === base) return;
    send(editSource, { sourceId: source.id }, { fields: { [name]: { base, value: checked.data } } });
  };
  const text = (name: TextName) => ({
    label: words[name],
    value: wrong[name]?.typed ?? source[name],
    readOnly,
    ...(wrong[name] ? { error: wrong[name].says } : {}),
    onSave: (seen: string, value: string) => save(name, seen, value),
  });
  return (
    <div className="flex flex-col gap-3">
      {readOnly ? <p className="text-sm text-ink-3">{sourcesPageWords.readOnly}</p> : null}
      <RefusedEdits of={isEditOf(source.id)} labelOf={labelOf} />
      <div className="grid gap-3 sm:grid-cols-[10rem_1fr]">
        <Select
          label={words.kind}
          value={source.kind}
          disabled={readOnly}
          onChange={(value) =>
            send(editSource, { sourceId: source.id }, { fields: { kind: { base: source.kind, value } } })
          }
          choices={sourceKind.options.map((value) => ({ value, label: evidenceWords.sourceKinds[value] }))}
        />
        <SavedField {...text("title")} />
      </div>
      <div className="flex items-end gap-2">
        <SavedField {...text("url")} className="grow" />
        {source.url ? (
          <a href={source.url} target="_blank" rel="noopener noreferrer" className={buttonClass("quiet")}>
            <ExternalLink aria-hidden="true" />
            <span className="max-sm:sr-only">{sourcesPageWords.openAddress}</span>
          </a>
        ) : null}
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <SavedField {...text("publisher")} />
        <SavedField {...text("author")} />
        <SavedField {...text("publishedDate")} hint={evidenceFormWords.dateHint} />
        {readOnly ? (
          <SavedField label={words.language} value={source.language} readOnly onSave={() => undefined} />
        ) : (
          <LanguageField
            label={words.language}
            value={source.language}
            onChange={(value) => {
              send(editSource, { sourceId: source.id }, { fields: { language: { base: source.language, value } } });
            }}
          />
        )}
      </div>
      {source.noteRedacted ? (
        <Redacted>{confidentialWords.noteKept(source.noteTier)}</Redacted>
      ) : (
        <SavedField {...text("note")} multiline />
      )}
      <SourceKeeping source={source} readOnly={readOnly} />
      <p className="text-sm text-ink-3">
        {confidentialWords.tiers[source.tier]} · {sourcesPageWords.uses(source.uses)} ·{" "}
        {sourcesPageWords.addedBy(nameOf(desk, source.createdById))} <Time at={source.createdAt} zone={desk.timeZone} />
      </p>
    </div>
  );
}
