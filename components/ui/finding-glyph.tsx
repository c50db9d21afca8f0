import clsx from "clsx";
import type { ClaimLook } from "./finding-family";

/** Drawn, not typed: few text faces have these signs, and a fallback's would sit at another size and height. */
const STROKES: Record<ClaimLook, string> = {
  none: "M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10",
  supported: "M3 8.5l3.4 3.6L13 4.5",
  mostly_supported: "M2.5 6.5l3 3.2L11.5 3M4.5 13.4q1.75-1.8 3.5 0t3.5 0",
  made: "M2 7l2.8 3L10 2.5M8.2 14l3-5.2 3 5.2z",
  mixed: "M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10",
  mostly_refuted: "M4 2.5l7 7M11 2.5l-7 7M4 13.4q1.75-1.8 3.5 0t3.5 0",
  refuted: "M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4",
  unproven: "M5.2 5.6a2.8 2.7 0 1 1 4.3 2.2q-1.5 1-1.5 2.3M8 12.9v.2",
  not_checkable: "M3.5 8h9",
  superseded: "M4.2 5.4a4.8 4.8 0 1 1-1 3.1M4.4 2.4v3.2h3.2",
};

const COLOUR: Record<ClaimLook, string> = {
  none: "text-f-none",
  supported: "text-f-supported",
  mostly_supported: "text-f-mostly_supported",
  made: "text-f-made",
  mixed: "text-f-mixed",
  mostly_refuted: "text-f-mostly_refuted",
  refuted: "text-f-refuted",
  unproven: "text-f-unproven",
  not_checkable: "text-f-not_checkable",
  superseded: "text-f-superseded",
};

/** The sign of a finding. Decoration: the word stands beside it, or on the control that holds it. */
export function FindingGlyph({ family, className }: { family: ClaimLook; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={clsx("size-4 shrink-0", COLOUR[family], className)}
    >
      <path d={STROKES[family]} />
      {family === "mixed" ? <path d="M8 3a5 5 0 0 0 0 10z" fill="currentColor" /> : null}
    </svg>
  );
}
