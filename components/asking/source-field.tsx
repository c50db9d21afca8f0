"use client";

import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { newId } from "@/lib/client/new-id";
import { useSources } from "@/lib/client/use-sources";
import type { SourceView } from "@/lib/contract/sources";
import type { SourceKind } from "@/lib/domain/sources/source";

/** A source of the desk, or one that is to be made with this name. */
export interface ChosenSource {
  id: string;
  title: string;
  kind: SourceKind;
  isNew: boolean;
}

interface Props {
  label: string;
  hint?: string;
  error?: string | undefined;
  /** Only sources of this kind; what is typed becomes one of it. */
  kind: SourceKind | null;
  value: ChosenSource | null;
  onChange: (source: ChosenSource) => void;
}

/** One of the desk's sources, searched by the server, or a new one by its name. */
export function SourceField({ label, hint, error, kind, value, onChange }: Props) {
  const [typed, setTyped] = useState("");
  const found = useSources(typed, kind);
  const sources: SourceView[] = found.data?.pages.flatMap((page) => page.items) ?? [];
  const items = sources.map(({ id, title, publisher }) => ({ value: id, label: title, detail: publisher }));
  if (value && !items.some((item) => item.value === value.id)) {
    items.unshift({ value: value.id, label: value.title, detail: "" });
  }
  return (
    <Combobox
      label={label}
      hint={hint}
      error={error}
      items={items}
      value={value?.id ?? null}
      onSearch={setTyped}
      onChange={(id) => {
        const source = sources.find((each) => each.id === id);
        if (source) onChange({ id, title: source.title, kind: source.kind, isNew: false });
      }}
      onCreate={(name) => onChange({ id: newId(), title: name.trim(), kind: kind ?? "document", isNew: true })}
    />
  );
}

/** A source as a command names it. */
export const sourceForCommand = ({ id, title, kind, isNew }: ChosenSource) => (isNew ? { id, kind, title } : { id });
