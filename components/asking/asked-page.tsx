"use client";

import { useEffect } from "react";
import { useNow } from "@/components/articles/board/use-now";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { nameOf } from "@/lib/client/labels";
import { useArticle } from "@/lib/client/use-article";
import { useAsking, useUnsentAsking } from "@/lib/client/use-asking";
import { useCommand } from "@/lib/client/use-command";
import { useEntries, useWorkspace } from "@/lib/client/workspace";
import { answerQuery } from "@/lib/contract/asking";
import { askingWords } from "@/lib/words/asking";
import { AskedQuestion } from "./asked-question";

const words = askingWords.asked;

/** The desk goes on asking while the writer answers (ms). */
const LOOK_AGAIN_MS = 30_000;

/** The writer's own page: the questions on one article, and the answers. */
export function AskedPage({ articleId }: { articleId: string }) {
  const { desk } = useWorkspace();
  const article = useArticle(articleId);
  const asking = useAsking(articleId, LOOK_AGAIN_MS);
  const unsent = useUnsentAsking(articleId);
  const { refetch } = asking;
  // Nothing else on this page keeps up with the article: what was sent is looked for.
  useEffect(() => {
    if (unsent === 0) void refetch();
  }, [unsent, refetch]);
  const entries = useEntries();
  const send = useCommand();
  const now = useNow();
  if (article.isError || asking.isError) return <EmptyState title={words.away.title}>{words.away.text}</EmptyState>;
  if (!article.data || !asking.data) {
    return (
      <div className="mx-auto w-full max-w-2xl px-4 py-8">
        <SkeletonRows rows={4} rowClassName="h-24" />
      </div>
    );
  }
  const { queries } = asking.data;
  const may = article.data.can.answer_query;
  const left = queries.filter(({ state }) => state === "open").length;
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-4 px-4 py-8">
      <header className="flex flex-col gap-1">
        <p className="text-ink-3">{words.title}</p>
        <h1 className="font-serif text-2xl font-semibold text-balance">
          <bdi>{article.data.title}</bdi>
        </h1>
        <p className="text-ink-2">{words.intro}</p>
        <div className="flex flex-wrap items-center gap-3 pt-1">
          <ButtonLink href={`/desks/${desk.id}/articles/${articleId}`}>{words.toArticle}</ButtonLink>
          {queries.length > 0 ? (
            <p role="status" className="text-sm text-ink-2">
              {words.left(left)}
            </p>
          ) : null}
        </div>
      </header>
      {may || queries.length === 0 ? null : <Banner kind="info">{words.notYours}</Banner>}
      {queries.length === 0 ? <p className="text-ink-3">{words.none}</p> : null}
      {queries.map((query) => {
        const mine = entries.find(
          (entry) => entry.endpoint === "answerQuery" && entry.params.queryId === query.id && entry.state !== "refused",
        );
        return (
          <AskedQuestion
            key={query.id}
            query={{ ...query, askedBy: nameOf(desk, query.askedById), answeredAt: query.answered?.at ?? null }}
            zone={desk.timeZone}
            now={now}
            busy={mine !== undefined}
            problem={null}
            onAnswer={
              query.can.answer ? (answer) => void send(answerQuery, { articleId, queryId: query.id }, { answer }) : null
            }
          />
        );
      })}
    </div>
  );
}
