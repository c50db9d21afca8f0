import clsx from "clsx";
import { FindingBadge } from "@/components/ui/badge";
import type { ScaleInUse } from "@/lib/contract/desks";
import type { Label } from "@/lib/domain/assessments/scale";
import { claimWords } from "@/lib/words/claims";
import { settingsWords } from "@/lib/words/settings";

const words = settingsWords.scales;

/** A label as it looks, what it means, and how often it was given. */
export function LabelMeaning({ label, uses }: { label: Label; uses: ScaleInUse["uses"] }) {
  const use = uses.find((each) => each.labelKey === label.key);
  const disposition = label.disposition && claimWords.dispositions[label.disposition];
  return (
    <p className={clsx("flex flex-wrap items-center gap-x-3", label.retired && "text-ink-3")}>
      <FindingBadge
        family={label.appearance}
        label={label.name}
        {...(label.retired ? { draft: words.retiredMark } : {})}
      />
      <span className="text-sm text-ink-2">{words.meaning(claimWords.findings[label.finding], disposition)}</span>
      <span className="text-sm text-ink-3">
        {words.uses(use?.answers ?? 0)}
        {use && use.drafts > 0 ? ` · ${words.drafts(use.drafts)}` : ""}
      </span>
    </p>
  );
}
