import { FindingBadge } from "@/components/ui/badge";
import { Kbd } from "@/components/ui/kbd";
import { type Label, offeredLabels } from "@/lib/domain/assessments/scale";

/** The labels of a scale as answers show them, each with the digit that drafts it. */
export function ScalePreview({ labels }: { labels: readonly Label[] }) {
  return (
    <ol className="flex flex-wrap gap-x-4 gap-y-1">
      {offeredLabels(labels).map((label, index) => (
        <li key={label.key} className="flex items-center gap-1.5">
          <Kbd keys={String(index + 1)} />
          <FindingBadge family={label.appearance} label={label.name} />
        </li>
      ))}
    </ol>
  );
}
