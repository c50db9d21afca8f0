"use client";

import { MomentField } from "@/components/ui/moment-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useWorkspace } from "@/lib/client/workspace";
import type { PartName } from "@/lib/domain/articles/article";
import { ownParts } from "@/lib/domain/articles/parts";
import { articleWords } from "@/lib/words/articles";
import { importWords } from "@/lib/words/import";
import type { FieldProblems } from "./check-fields";
import type { FieldName, ImportDraft } from "./import-draft";
import { LanguageField } from "./language-field";

const words = importWords.fields;
type TextName = Exclude<FieldName, "deadlineAt" | "language">;

const hints: Partial<Record<TextName, string>> = {
  title: words.titleHint,
  publishedAt: words.publishedHint,
  derivedFrom: words.derivedHint,
};

interface Props {
  draft: ImportDraft;
  wrong: FieldProblems;
  onField: <Name extends FieldName>(name: Name, value: ImportDraft["fields"][Name]) => void;
  onPart: (part: PartName | null) => void;
}

/** What is said of the article besides its words; guesses say that they are guesses until somebody touches them. */
export function MetadataFields({ draft, wrong, onField, onPart }: Props) {
  const { desk } = useWorkspace();
  const { fields, touched, purpose, part } = draft;
  const isGuess = (name: FieldName) => !touched.includes(name) && fields[name] !== "" && fields[name] !== null;
  const text = (name: TextName) => {
    const hint = [isGuess(name) ? `${importWords.preview.guessed}.` : "", hints[name] ?? ""].filter(Boolean).join(" ");
    return {
      label: words[name],
      value: fields[name],
      error: wrong[name],
      hint: hint === "" ? undefined : hint,
      onChange: (event: { target: { value: string } }) => onField(name, event.target.value),
    };
  };
  const parts = purpose ? ownParts(desk.me.role, purpose) : [];
  const byDefault = purpose ? desk.partDefaults[purpose].creator : null;
  return (
    <div className="flex flex-col gap-3">
      <TextField {...text("title")} required />
      <TextField {...text("byline")} />
      <TextField {...text("publisher")} />
      <TextField {...text("canonicalUrl")} type="url" inputMode="url" dir="ltr" />
      <TextField {...text("publishedAt")} dir="ltr" />
      <LanguageField
        label={words.language}
        value={fields.language}
        error={wrong.language}
        {...(isGuess("language") ? { hint: `${importWords.preview.guessed}.` } : {})}
        onChange={(tag) => onField("language", tag)}
      />
      <TextField {...text("derivedFrom")} />
      <MomentField
        label={words.deadline}
        zone={desk.timeZone}
        value={fields.deadlineAt}
        onChange={(value) => onField("deadlineAt", value)}
      />
      {parts.length > 0 && desk.me.role !== "contributor" ? (
        <Select<PartName | "">
          label={words.part}
          value={part && parts.includes(part) ? part : ""}
          onChange={(value) => onPart(value === "" ? null : value)}
          choices={[
            {
              value: "",
              label: byDefault ? words.partByDefault(articleWords.parts[byDefault].toLowerCase()) : words.noPart,
            },
            ...parts.map((value) => ({ value, label: articleWords.parts[value] })),
          ]}
        />
      ) : null}
    </div>
  );
}
