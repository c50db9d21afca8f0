"use client";

import clsx from "clsx";
import { type ReactNode, useId } from "react";

export type Segment<Value extends string = string> = { value: Value; label: string; icon?: ReactNode };

/** One of a few, all in sight. Radio buttons underneath: arrows, Home and End are the platform's. */
export function Segmented<Value extends string>({
  label,
  segments,
  value,
  onChange,
  className,
}: {
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
}) {
  const name = useId();
  return (
    <fieldset className={clsx("inline-flex w-fit min-w-0 rounded-md bg-sunk p-0.5", className)}>
      <legend className="sr-only">{label}</legend>
      {segments.map((segment) => (
        <label
          key={segment.value}
          className={clsx(
            "relative inline-flex min-h-7 items-center gap-1.5 rounded-sm px-2.5 text-sm font-medium text-ink-2 transition-colors hover:text-ink",
            "has-checked:bg-raised has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--rule-strong)]",
            "has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-slate [&_svg]:size-4",
          )}
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
            className="absolute inset-0 appearance-none opacity-0"
          />
          {segment.icon}
          {segment.label}
        </label>
      ))}
    </fieldset>
  );
}
