import clsx from "clsx";
import type { Figures } from "@/lib/domain/coverage/figures";

/** Besides its tone each state has a height: claimed whole, waved half, half covered a quarter, untouched only dots. */
const PARTS = [
  { state: "claimed", y: "0", height: "100%", fill: "fill-ink-2" },
  { state: "waved", y: "40%", height: "60%", fill: "fill-ink-3" },
  { state: "half", y: "70%", height: "30%", fill: "fill-ink-3" },
] as const;

/** How much is covered, as a strip; its words stand beside it. Geometry is in SVG attributes: the policy allows no style on an element. */
export function CoverageStrip({ figures, className }: { figures: Figures; className?: string }) {
  const total = Math.max(1, figures.sentences);
  let done = 0;
  return (
    <svg aria-hidden="true" className={clsx("h-2.5 min-w-10 rtl:-scale-x-100", className)}>
      <line x1="0" x2="100%" y1="90%" y2="90%" strokeWidth="2" strokeDasharray="1 3" className="stroke-ink-3" />
      {PARTS.map(({ state, fill, ...box }) => {
        const x = done / total;
        done += figures[state];
        return figures[state] === 0 ? null : (
          <rect
            key={state}
            x={`${(x * 100).toFixed(2)}%`}
            width={`${((figures[state] / total) * 100).toFixed(2)}%`}
            {...box}
            strokeWidth="1"
            className={clsx("stroke-desk", fill)}
          />
        );
      })}
    </svg>
  );
}
