import { Lock } from "lucide-react";
import type { ReactNode } from "react";

/** Stands for something confidential that the reader may not see: a lock, and words that name nothing. */
export function Redacted({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 text-ink-2">
      <Lock aria-hidden="true" className="size-3.5 shrink-0 self-center" />
      <span>{children}</span>
    </span>
  );
}
