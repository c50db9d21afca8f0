"use client";

import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

type CheckboxProps = Omit<ComponentProps<"input">, "style" | "type" | "children"> & {
  label: ReactNode;
  hideLabel?: boolean;
};

/** The platform's checkbox in our ink; the whole line is its target. */
export function Checkbox({ label, hideLabel = false, className, ...rest }: CheckboxProps) {
  return (
    <label className={clsx("inline-flex min-h-6 items-center gap-2 text-base", className)}>
      <input {...rest} type="checkbox" className="size-4 shrink-0 accent-(--ink-2)" />
      <span className={hideLabel ? "sr-only" : undefined}>{label}</span>
    </label>
  );
}
