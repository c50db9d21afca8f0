"use client";

import clsx from "clsx";
import { keySigns, useAppleKeys } from "./keys";

/**
 * A key or a chord ("mod+k"), as printed on the reader's keyboard. Beside a control it is decoration, since
 * aria-keyshortcuts says the same; in a list of keys it is `spoken`.
 */
export function Kbd({ keys, onInk = false, spoken = false }: { keys: string; onInk?: boolean; spoken?: boolean }) {
  const signs = keySigns(keys, useAppleKeys());
  return (
    <span
      aria-hidden={!spoken}
      className={clsx("inline-flex gap-0.5", !spoken && "max-sm:hidden pointer-coarse:hidden")}
    >
      {signs.map((sign) => (
        <kbd
          key={sign}
          className={clsx(
            "inline-flex h-[1.125rem] min-w-[1.125rem] items-center justify-center rounded-sm border px-1 font-sans text-xs leading-none font-medium",
            onInk ? "border-current/35 text-current" : "border-rule text-ink-3",
          )}
        >
          {sign}
        </kbd>
      ))}
    </span>
  );
}
