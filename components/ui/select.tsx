"use client";

import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlClass, Field, type FieldFrame } from "./field";

export type Choice<Value extends string = string> = { value: Value; label: string; disabled?: boolean };

type SelectProps<Value extends string> = FieldFrame &
  Omit<ComponentProps<"select">, "style" | "id" | "value" | "onChange" | "children" | keyof FieldFrame> & {
    choices: readonly Choice<Value>[];
    value: Value;
    onChange: (value: Value) => void;
  };

/** The platform's own list: it works on a phone, by typing ahead, and before any script has come. */
export function Select<Value extends string>({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  choices,
  value,
  onChange,
  ...rest
}: SelectProps<Value>) {
  const frame = { label, hint, error, optional: optional ?? false, hideLabel: hideLabel ?? false, className };
  return (
    <Field {...frame}>
      {(control) => (
        <span className="relative block">
          <select
            {...rest}
            {...control}
            value={value}
            onChange={(event) => {
              const chosen = choices.find((choice) => choice.value === event.target.value);
              if (chosen) onChange(chosen.value);
            }}
            className={clsx(controlClass, "min-h-8 appearance-none pe-8")}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} disabled={choice.disabled}>
                {choice.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 end-2 my-auto size-4 text-ink-3"
          />
        </span>
      )}
    </Field>
  );
}
