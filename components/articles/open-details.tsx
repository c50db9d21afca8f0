"use client";

import { useState } from "react";
import { RefusedEdits } from "@/components/desk/refused-edits";
import { ArticleThreads } from "@/components/threads/article-threads";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { articleDetailsWords as words } from "@/lib/words/article-details";
import { importWords } from "@/lib/words/import";
import { sourcingWords } from "@/lib/words/sourcing";
import { ArticleFields } from "./details/article-fields";
import { ArticleParts } from "./details/article-parts";
import { ArticleStateSteps } from "./details/article-state-steps";
import { isOnArticle, useShownArticle } from "./details/use-shown-article";
import { VersionHashes } from "./details/version-hashes";
import { HistoryList } from "./history-list";

export type DetailsTab = keyof typeof words.tabs;

function labelOf(field: string): string {
  if (field === "deadlineAt") return words.deadline;
  if (field === "derivedFromId") return sourcingWords.derivedFrom;
  const label: unknown = importWords.fields[field as keyof typeof importWords.fields];
  return typeof label === "string" ? label : field;
}

/** The tabs of what is said of an article. */
export function OpenDetails({ articleId, at }: { articleId: string; at: DetailsTab }) {
  const { article, error } = useShownArticle(articleId);
  const [tab, setTab] = useState<DetailsTab>(at);
  if (!article) return error ? <p className="text-ink-2">{words.away}</p> : <SkeletonRows rows={8} />;
  return (
    <div className="flex flex-col gap-3">
      <RefusedEdits of={isOnArticle(articleId)} labelOf={labelOf} />
      <Tabs<DetailsTab>
        label={words.tabsLabel}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            value: "fields",
            label: words.tabs.fields,
            panel: (
              <div className="flex flex-col gap-5">
                <ArticleFields article={article} />
                <VersionHashes article={article} />
              </div>
            ),
          },
          {
            value: "people",
            label: words.tabs.people,
            panel: (
              <div className="flex flex-col gap-6">
                <ArticleParts article={article} />
                <ArticleStateSteps article={article} />
              </div>
            ),
          },
          {
            value: "threads",
            label: words.tabs.threads,
            panel: <ArticleThreads article={article} />,
          },
          { value: "history", label: words.tabs.history, panel: <HistoryList articleId={articleId} /> },
        ]}
      />
    </div>
  );
}
