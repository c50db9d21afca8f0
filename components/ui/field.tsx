"use client";

import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { uiWords } from "@/lib/words/ui";

export type FieldFrame = {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
  /** The label is read out but not shown: where the place says it already, such as a search box. */
  hideLabel?: boolean;
  className?: string | undefined;
};

export const controlClass = clsx(
  "w-full min-w-0 rounded-md border border-rule-strong bg-raised px-2.5 py-1 text-base text-ink",
  "focus-visible:outline-offset-0 aria-invalid:border-f-refuted [&[readonly]]:bg-sunk disabled:bg-sunk disabled:text-ink-3",
);

/** Label, control, hint and error, tied together for assistive technology. */
export function Field({
  label,
  hint,
  error,
  optional = false,
  hideLabel = false,
  className,
  children,
}: FieldFrame & {
  children: (control: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode;
}) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={clsx("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "text-sm font-medium text-ink-2"}>
        {label}
        {optional ? <span className="font-normal text-ink-3"> {uiWords.optional}</span> : null}
      </label>
      {children({
        id,
        ...(described ? { "aria-describedby": described } : {}),
        ...(error ? { "aria-invalid": true as const } : {}),
      })}
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-3">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p
          id={`${id}-error`}
          className="text-sm text-ink before:me-1.5 before:font-semibold before:text-f-refuted before:content-['✗']"
        >
          {error}
        </p>
      ) : null}
    </div>
  );
}
