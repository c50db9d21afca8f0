"use client";

import clsx from "clsx";
import type { ComponentProps } from "react";
import { controlClass, Field, type FieldFrame } from "./field";

type TextAreaProps = FieldFrame & Omit<ComponentProps<"textarea">, "style" | "id" | keyof FieldFrame>;

/** Grows with its words by CSS alone; where a browser cannot, `rows` stands and it scrolls. */
export function TextArea({ label, hint, error, optional, hideLabel, className, rows = 2, ...rest }: TextAreaProps) {
  const frame = { label, hint, error, optional: optional ?? false, hideLabel: hideLabel ?? false, className };
  return (
    <Field {...frame}>
      {(control) => (
        <textarea
          dir="auto"
          rows={rows}
          {...rest}
          {...control}
          className={clsx(controlClass, "field-sizing-content max-h-[40dvh] min-h-14 resize-y")}
        />
      )}
    </Field>
  );
}
