"use client";

import { useState } from "react";
import { Redacted } from "@/components/confidential/redacted";
import { Combobox } from "@/components/ui/combobox";
import { SavedField } from "@/components/ui/saved-field";
import { useSources } from "@/lib/client/use-sources";
import type { EvidenceView } from "@/lib/contract/evidence";
import { confidentialWords } from "@/lib/words/confidential";
import { evidenceWords } from "@/lib/words/evidence";
import { evidenceFormWords as words } from "@/lib/words/evidence-form";

type TextName =
  | "locator"
  | "translation"
  | "translationLanguage"
  | "translator"
  | "passageLanguage"
  | "eventDate"
  | "accessedDate"
  | "obtained"
  | "note";

interface Props {
  evidence: EvidenceView;
  readOnly: boolean;
  edit: (name: never, base: never, value: never) => void;
}

const NOTHING = "nothing";

/** The rest of what can be said of a use of a source; all of it optional. */
export function EvidenceDetails({ evidence, readOnly, edit }: Props) {
  const [typed, setTyped] = useState("");
  const sources = useSources(typed).data?.pages.flatMap((page) => page.items) ?? [];
  const save = edit as unknown as (name: string, base: unknown, value: unknown) => void;
  const text = (name: TextName, hint?: string, multiline = false) => (
    <SavedField
      label={words[name]}
      {...(hint ? { hint } : {})}
      multiline={multiline}
      readOnly={readOnly}
      value={evidence[name]}
      onSave={(base, value) => save(name, base, value)}
    />
  );
  const origin = evidence.reliesOn;
  const items = [
    { value: NOTHING, label: words.reliesOnNothing },
    ...sources
      .filter((source) => source.id !== evidence.source.id && source.id !== origin?.id)
      .map((source) => ({ value: source.id, label: source.title, detail: evidenceWords.sourceKinds[source.kind] })),
    ...(origin ? [{ value: origin.id, label: origin.title }] : []),
  ];
  return (
    <div className="flex flex-col gap-2.5 pt-1">
      {text("locator", words.locatorHint)}
      {text("translation", undefined, true)}
      <div className="grid grid-cols-2 gap-2.5">
        {text("passageLanguage", words.source.languageHint)}
        {text("translationLanguage")}
      </div>
      {text("translator")}
      {readOnly || origin?.redacted ? (
        origin ? (
          <p className="text-sm">
            {words.reliesOn}: <bdi>{origin.redacted ? confidentialWords.sourceKept : origin.title}</bdi>
          </p>
        ) : null
      ) : (
        <Combobox
          label={words.reliesOn}
          hint={words.reliesOnHint}
          items={items}
          value={origin?.id ?? NOTHING}
          onSearch={setTyped}
          onChange={(value) => save("reliesOnId", origin?.id ?? null, value === NOTHING ? null : value)}
        />
      )}
      <div className="grid grid-cols-2 gap-2.5">
        {text("eventDate", words.dateHint)}
        {text("accessedDate", words.dateHint)}
      </div>
      {text("obtained")}
      {evidence.noteRedacted ? (
        <Redacted>{confidentialWords.noteKept(evidence.noteTier)}</Redacted>
      ) : (
        text("note", undefined, true)
      )}
    </div>
  );
}
