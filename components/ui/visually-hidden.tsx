import type { ReactNode } from "react";

/** For screen readers only. A class, since the primitive of that name would write a style attribute. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
