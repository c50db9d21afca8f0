import clsx from "clsx";
import { uiWords } from "@/lib/words/ui";
import type { ClaimLook } from "./finding-family";

export type ProgressPart = { family: ClaimLook; label: string; count: number };

const FILL: Record<ClaimLook, string> = {
  supported: "fill-f-supported",
  mostly_supported: "fill-f-mostly_supported",
  made: "fill-f-made",
  mixed: "fill-f-mixed",
  mostly_refuted: "fill-f-mostly_refuted",
  refuted: "fill-f-refuted",
  unproven: "fill-f-unproven",
  not_checkable: "fill-f-not_checkable",
  superseded: "fill-f-superseded",
  none: "fill-rule",
};

/** Besides its hue each family has a height, so that the bar is a profile and not only a row of colours. */
const HEIGHT: Record<ClaimLook, { y: string; height: string }> = {
  supported: { y: "0", height: "100%" },
  mostly_supported: { y: "25%", height: "75%" },
  made: { y: "40%", height: "60%" },
  mixed: { y: "50%", height: "50%" },
  mostly_refuted: { y: "25%", height: "75%" },
  refuted: { y: "0", height: "100%" },
  unproven: { y: "50%", height: "50%" },
  not_checkable: { y: "75%", height: "25%" },
  superseded: { y: "75%", height: "25%" },
  none: { y: "75%", height: "25%" },
};

/** The claims of an article by finding. Geometry stands in SVG attributes: the policy allows no style on an element. */
export function ProgressBar({ parts, className }: { parts: readonly ProgressPart[]; className?: string }) {
  const shown = parts.filter((part) => part.count > 0);
  const total = shown.reduce((sum, part) => sum + part.count, 0);
  const name = shown.map((part) => uiWords.bar.part(part.label, part.count, total)).join(", ") || uiWords.bar.empty;
  let done = 0;
  return (
    <svg role="img" aria-label={name} className={clsx("h-2.5 w-full min-w-12 rtl:-scale-x-100", className)}>
      <title>{name}</title>
      <rect y="75%" width="100%" height="25%" className="fill-rule" />
      {shown.map((part) => {
        const x = done / total;
        done += part.count;
        return (
          <rect
            key={`${part.family} ${part.label}`}
            x={`${(x * 100).toFixed(2)}%`}
            width={`${((part.count / total) * 100).toFixed(2)}%`}
            {...HEIGHT[part.family]}
            strokeWidth="1"
            className={clsx("stroke-desk", FILL[part.family])}
          />
        );
      })}
    </svg>
  );
}
