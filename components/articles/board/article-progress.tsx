import { findingFamilies } from "@/components/ui/finding-family";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ArticleRow } from "@/lib/contract/articles";
import { boardWords as words } from "@/lib/words/board";
import { claimWords } from "@/lib/words/claims";

/** The claims of an article by finding, and how many have one. */
export function ArticleProgress({ progress }: { progress: ArticleRow["progress"] }) {
  const { open, findings, total } = progress;
  if (total === 0) return <span className="text-ink-3 max-md:sr-only">{words.noClaims}</span>;
  const parts = findingFamilies.map((family) =>
    family === "none"
      ? { family, label: claimWords.notAssessed, count: open }
      : { family, label: claimWords.findings[family], count: findings[family] ?? 0 },
  );
  return (
    <span className="flex items-center gap-2">
      <ProgressBar parts={parts} className="max-w-40" />
      <span className="shrink-0 text-sm whitespace-nowrap text-ink-2 tabular-nums max-md:sr-only">
        {words.assessed(total - open, total)}
      </span>
    </span>
  );
}
