"use client";

import { useMemo, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { languageTag } from "@/lib/domain/fields";
import { importWords } from "@/lib/words/import";

const common =
  "en en-GB en-US de fr es pt it nl pl uk ru cs sk hu ro bg sr hr sl sv da nb fi et lv lt el tr ar fa he ur hi bn zh ja ko vi id th sw";

interface Props {
  label: string;
  value: string;
  onChange: (tag: string) => void;
  hint?: string;
  error?: string | undefined;
}

/** One of the common languages, or any tag that is typed. */
export function LanguageField({ label, value, onChange, hint, error }: Props) {
  const [refused, setRefused] = useState(false);
  const make = (tag: string) => {
    const isTag = tag !== "" && languageTag.safeParse(tag).success;
    setRefused(!isTag);
    if (isTag) onChange(tag);
  };
  const problem = refused ? importWords.fields.wrong.language : error;
  const items = useMemo(() => {
    const names = new Intl.DisplayNames(["en"], { type: "language" });
    const nameOf = (tag: string) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    };
    const tags = common.split(" ");
    const all = value === "" || tags.includes(value) ? tags : [value, ...tags];
    return all.map((tag) => ({ value: tag, label: nameOf(tag), detail: tag, keywords: [tag] }));
  }, [value]);
  return (
    <Combobox
      label={label}
      items={items}
      value={value === "" ? null : value}
      onChange={make}
      onCreate={make}
      placeholder={importWords.fields.languageChoose}
      {...(hint ? { hint } : {})}
      {...(problem ? { error: problem } : {})}
    />
  );
}
