"use client";

import clsx from "clsx";
import type { ComponentProps } from "react";
import { controlClass, Field, type FieldFrame } from "./field";

type TextFieldProps = FieldFrame & Omit<ComponentProps<"input">, "style" | "id" | keyof FieldFrame>;

export function TextField({ label, hint, error, optional, hideLabel, className, ...rest }: TextFieldProps) {
  const frame = { label, hint, error, optional: optional ?? false, hideLabel: hideLabel ?? false, className };
  return (
    <Field {...frame}>
      {(control) => <input dir="auto" {...rest} {...control} className={clsx(controlClass, "min-h-8")} />}
    </Field>
  );
}
