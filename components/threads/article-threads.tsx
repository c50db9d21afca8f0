"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ArticleView } from "@/lib/contract/articles";
import { threadWords as words } from "@/lib/words/threads";
import { ThreadList } from "./thread-list";

/** What is said about the article as a whole. */
export function ArticleThreads({ article }: { article: ArticleView }) {
  const [opening, setOpening] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <section className="flex flex-col gap-2">
      {article.can.discuss ? (
        <div className="flex justify-end">
          <Button ref={opener} onClick={() => setOpening(true)}>
            {words.openArticle}
          </Button>
        </div>
      ) : (
        <p className="text-sm text-ink-3">{words.mayNot}</p>
      )}
      <ThreadList
        articleId={article.id}
        claimId={null}
        none={words.articleNone}
        opening={opening}
        onOpened={() => {
          setOpening(false);
          opener.current?.focus();
        }}
      />
    </section>
  );
}
