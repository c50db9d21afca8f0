"use client";

import clsx from "clsx";
import { useId } from "react";
import { Kbd } from "@/components/ui/kbd";
import { type Purpose, purpose } from "@/lib/domain/articles/article";
import { articleWords } from "@/lib/words/articles";
import { importWords } from "@/lib/words/import";

const words = importWords.purpose;

interface Props {
  value: Purpose | null;
  onChange: (purpose: Purpose) => void;
  problem?: string | undefined;
  /** Two lines of words instead of two cards, where the room is narrow. */
  small?: boolean;
}

/** Which trade the article belongs to: two cards that are radio buttons underneath. */
export function PurposeChoice({ value, onChange, problem, small = false }: Props) {
  const name = useId();
  return (
    <fieldset
      data-wrong={problem ? "" : undefined}
      aria-describedby={problem ? `${name}-problem` : undefined}
      className="flex min-w-0 flex-col gap-2"
    >
      <legend className={small ? "mb-1 text-sm font-medium text-ink-2" : "mb-2 text-lg font-semibold"}>
        {words.legend}
      </legend>
      <div className={clsx("grid gap-2", small ? "grid-cols-1" : "gap-3 sm:grid-cols-2")}>
        {purpose.options.map((each, index) => (
          <label
            key={each}
            className={clsx(
              "relative flex gap-3 rounded-lg border border-rule-strong bg-raised hover:bg-paper",
              "has-checked:shadow-[inset_0_0_0_1.5px_var(--ink)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-slate",
              small ? "px-3 py-1.5" : "px-4 py-3",
            )}
          >
            <input
              type="radio"
              name={name}
              value={each}
              checked={value === each}
              onChange={() => onChange(each)}
              className="mt-1 size-4 shrink-0 accent-(--ink) outline-none"
            />
            <span className="flex min-w-0 grow flex-col gap-0.5">
              <span className={clsx("font-medium", small ? "text-base" : "text-lg")}>
                {articleWords.purposes[each]}
              </span>
              <span className={clsx("text-ink-2", small ? "sr-only" : "text-base")}>{words[each]}</span>
            </span>
            {small ? null : <Kbd keys={String(index + 1)} />}
          </label>
        ))}
      </div>
      {problem ? (
        <p
          id={`${name}-problem`}
          className="text-sm before:me-1.5 before:font-semibold before:text-f-refuted before:content-['✗']"
        >
          {problem}
        </p>
      ) : null}
    </fieldset>
  );
}
