"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "./kbd";

const itemClass = clsx(
  "flex min-h-8 items-center gap-2 rounded-md px-2 text-base text-ink outline-none select-none [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3",
  "data-disabled:text-ink-3 data-highlighted:bg-sunk data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-slate",
);

/** A list of commands under a button. Not modal, so that opening it neither locks nor shifts the page. */
export function Menu({
  trigger,
  align = "start",
  side = "bottom",
  children,
}: {
  trigger: ReactElement;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  children: ReactNode;
}) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="z-40 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto rounded-lg bg-raised p-1 shadow-float"
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export function MenuItem({
  icon,
  keys,
  disabled = false,
  onSelect,
  href,
  children,
}: {
  icon?: ReactNode;
  keys?: string;
  disabled?: boolean;
  onSelect?: () => void;
  href?: string;
  children: ReactNode;
}) {
  const inside = (
    <>
      {icon}
      <span className="min-w-0 grow truncate">{children}</span>
      {keys ? <Kbd keys={keys} /> : null}
    </>
  );
  return (
    <Primitive.Item
      asChild={href !== undefined}
      disabled={disabled}
      className={itemClass}
      {...(onSelect ? { onSelect } : {})}
    >
      {href === undefined ? inside : <a href={href}>{inside}</a>}
    </Primitive.Item>
  );
}

export function MenuChoices<Value extends string>({
  label,
  choices,
  value,
  onChange,
}: {
  label: string;
  choices: readonly { value: Value; label: string; icon?: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <Primitive.RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const chosen = choices.find((choice) => choice.value === next);
        if (chosen) onChange(chosen.value);
      }}
    >
      <MenuLabel>{label}</MenuLabel>
      {choices.map((choice) => (
        <Primitive.RadioItem key={choice.value} value={choice.value} className={itemClass}>
          {choice.icon}
          <span className="min-w-0 grow truncate">{choice.label}</span>
          <Primitive.ItemIndicator>
            <Check aria-hidden="true" />
          </Primitive.ItemIndicator>
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Primitive.Label className="px-2 pt-1.5 pb-1 text-xs font-medium text-ink-3">{children}</Primitive.Label>;
}

export function MenuSeparator() {
  return <Primitive.Separator className="my-1 h-px bg-rule" />;
}
