"use client";

import clsx from "clsx";
import { Command } from "cmdk";
import { Check, ChevronsUpDown, Plus } from "lucide-react";
import { Popover as Primitive } from "radix-ui";
import { type ReactNode, useEffect, useState } from "react";
import { uiWords } from "@/lib/words/ui";
import { controlClass, Field, type FieldFrame } from "./field";

export type ComboboxItem = { value: string; label: string; detail?: string; keywords?: string[]; icon?: ReactNode };

type ComboboxProps = FieldFrame & {
  items: readonly ComboboxItem[];
  value: string | null;
  onChange: (value: string) => void;
  /** The list is searched elsewhere: told of every keystroke, and `items` are the answer, shown as they come. */
  onSearch?: (text: string) => void;
  /** Offers to make what was typed. */
  onCreate?: (text: string) => void;
  placeholder?: string;
};

/** One of many: a field that opens a list to type into. */
export function Combobox({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  items,
  value,
  onChange,
  onSearch,
  onCreate,
  placeholder = uiWords.choose,
}: ComboboxProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [at, setAt] = useState("");
  const making = onCreate !== undefined && text.trim() !== "" ? `\u0000${text}` : null;
  // A search that is answered later takes away the row that was at hand: with nothing found, Enter makes what was typed.
  const nothing = making !== null && items.length === 0 ? making : null;
  useEffect(() => {
    if (nothing !== null) setAt(nothing);
  }, [nothing]);
  const chosen = items.find((item) => item.value === value);
  const frame = { label, hint, error, optional: optional ?? false, hideLabel: hideLabel ?? false, className };

  const search = (next: string) => {
    setText(next);
    onSearch?.(next);
  };
  const finish = (act: () => void) => {
    act();
    search("");
    setOpen(false);
  };

  return (
    <Field {...frame}>
      {(control) => (
        <Primitive.Root open={open} onOpenChange={setOpen}>
          <Primitive.Trigger
            {...control}
            role="combobox"
            aria-expanded={open}
            className={clsx(controlClass, "flex min-h-8 items-center gap-2 text-start", !chosen && "text-ink-3")}
          >
            <bdi className="min-w-0 grow truncate">{chosen?.label ?? placeholder}</bdi>
            <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
          </Primitive.Trigger>
          <Primitive.Portal>
            <Primitive.Content
              align="start"
              sideOffset={4}
              collisionPadding={8}
              aria-label={label}
              className="z-50 w-(--radix-popover-trigger-width) min-w-64 rounded-lg bg-raised shadow-float"
            >
              <Command label={label} shouldFilter={onSearch === undefined} loop value={at} onValueChange={setAt}>
                <Command.Input
                  value={text}
                  onValueChange={search}
                  placeholder={uiWords.search}
                  className="h-9 w-full rounded-t-lg border-b border-rule bg-transparent px-3 text-base focus-visible:-outline-offset-2"
                />
                <Command.List className="max-h-72 overflow-y-auto p-1">
                  {making === null ? (
                    <Command.Empty className="px-2 py-3 text-sm text-ink-3">{uiWords.noMatch}</Command.Empty>
                  ) : null}
                  {items.map((item) => (
                    <Row
                      key={item.value}
                      item={item}
                      current={item.value === value}
                      onSelect={() => finish(() => onChange(item.value))}
                    />
                  ))}
                  {onCreate && making !== null ? (
                    <Command.Item
                      forceMount
                      value={making}
                      onSelect={() => finish(() => onCreate(text.trim()))}
                      className={rowClass}
                    >
                      <Plus aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
                      {uiWords.create(text.trim())}
                    </Command.Item>
                  ) : null}
                </Command.List>
              </Command>
            </Primitive.Content>
          </Primitive.Portal>
        </Primitive.Root>
      )}
    </Field>
  );
}

const rowClass =
  "flex min-h-8 items-center gap-2 rounded-md px-2 py-1 text-base data-[selected=true]:bg-sunk data-[selected=true]:outline-2 data-[selected=true]:-outline-offset-2 data-[selected=true]:outline-slate";

function Row({ item, current, onSelect }: { item: ComboboxItem; current: boolean; onSelect: () => void }) {
  return (
    <Command.Item
      value={item.value}
      keywords={[item.label, ...(item.keywords ?? [])]}
      onSelect={onSelect}
      className={rowClass}
    >
      {item.icon}
      <span className="min-w-0 grow">
        <bdi className="block truncate">{item.label}</bdi>
        {item.detail ? <span className="block truncate text-sm text-ink-3">{item.detail}</span> : null}
      </span>
      {current ? <Check aria-hidden="true" className="size-4 shrink-0" /> : null}
    </Command.Item>
  );
}
