import clsx from "clsx";
import { Lock } from "lucide-react";
import type { Tier } from "@/lib/domain/confidential/tier";
import { confidentialWords as words } from "@/lib/words/confidential";

/** Says beside something confidential how close it is kept; nothing where it is on the record. */
export function KeptMark({ tier, className }: { tier: Tier | undefined; className?: string }) {
  if (tier === undefined || tier === "on_record") return null;
  return (
    <span className={clsx("inline-flex items-center gap-1 text-sm whitespace-nowrap text-ink-2", className)}>
      <Lock aria-hidden="true" className="size-3.5 shrink-0" />
      {words.tiers[tier]}
    </span>
  );
}
