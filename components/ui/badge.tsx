import clsx from "clsx";
import type { ReactNode } from "react";
import type { ClaimLook } from "./finding-family";
import { FindingGlyph } from "./finding-glyph";

/** A small word of state or kind. `strong` for what should be found while scanning a column. */
export function Badge({ strong = false, icon, children }: { strong?: boolean; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={clsx(
        "inline-flex min-h-5 items-center gap-1 rounded-sm border px-1.5 text-xs whitespace-nowrap [&_svg]:size-3",
        strong ? "border-rule-strong font-semibold text-ink" : "border-rule font-medium text-ink-2",
      )}
    >
      {icon}
      {children}
    </span>
  );
}

/**
 * A label of the desk's scale: glyph, word, colour and the very line the claim has in the text. `draft` is a label
 * that was chosen and not submitted.
 */
export function FindingBadge({ family, label, draft }: { family: ClaimLook; label: string; draft?: string }) {
  return (
    <span className="inline-flex min-h-6 items-center gap-1 text-sm font-medium text-ink sm:whitespace-nowrap">
      <FindingGlyph family={family} className="size-3.5" />
      <span className={`finding-word claim-${family}`}>{label}</span>
      {draft ? <span className="text-xs font-normal text-ink-3">{draft}</span> : null}
    </span>
  );
}
