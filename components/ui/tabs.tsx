"use client";

import { Tabs as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { Bare } from "./bare";

export type Tab<Value extends string = string> = { value: Value; label: ReactNode; panel: ReactNode };

export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onChange,
}: {
  label: string;
  tabs: readonly Tab<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <Primitive.Root
      value={value}
      onValueChange={(next) => {
        const chosen = tabs.find((tab) => tab.value === next);
        if (chosen) onChange(chosen.value);
      }}
    >
      <Primitive.List asChild aria-label={label} className="flex gap-4 overflow-x-auto border-b border-rule">
        <Bare>
          {tabs.map((tab) => (
            <Primitive.Trigger
              key={tab.value}
              value={tab.value}
              className="-mb-px min-h-9 border-b-2 border-transparent text-sm font-medium whitespace-nowrap text-ink-3 transition-colors hover:text-ink focus-visible:-outline-offset-2 data-[state=active]:border-ink data-[state=active]:text-ink"
            >
              {tab.label}
            </Primitive.Trigger>
          ))}
        </Bare>
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.value} value={tab.value} asChild className="pt-3">
          <Bare>{tab.panel}</Bare>
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
