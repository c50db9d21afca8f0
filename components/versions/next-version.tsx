"use client";

import { useMemo } from "react";
import { BringIn } from "@/components/articles/import/bring-in";
import { ImportPreview } from "@/components/articles/import/import-preview";
import { Problem, UnderWay } from "@/components/articles/import/new-article";
import { useImport } from "@/components/articles/import/use-import";
import type { NextOf } from "@/components/articles/import/what-is-saved";
import { WorkbenchProblem } from "@/components/articles/workbench-problem";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ApiProblem } from "@/lib/client/call";
import { useArticle } from "@/lib/client/use-article";
import { useWorkspace } from "@/lib/client/workspace";
import { importWords } from "@/lib/words/import";
import { versionWords } from "@/lib/words/versions";

const words = versionWords.next;

/** Brings the next version of an article: the same ways in as for the article itself, and a look at what will be kept. */
export function NextVersion({ articleId }: { articleId: string }) {
  const { data: article, error, refetch } = useArticle(articleId);
  const next = useMemo<NextOf | null>(
    () =>
      article
        ? {
            articleId,
            baseVersionId: article.versionId,
            number: article.versionNumber + 1,
            title: article.title,
            language: article.language,
          }
        : null,
    [article, articleId],
  );
  if (error) {
    return <WorkbenchProblem kind={error instanceof ApiProblem ? "gone" : "away"} retry={() => void refetch()} />;
  }
  if (!article || !next) return <Waiting />;
  if (!article.can.bring_version) {
    return (
      <EmptyState level="h1" title={words.noRight.title}>
        {words.noRight.text}
      </EmptyState>
    );
  }
  return <Take next={next} />;
}

function Waiting() {
  return (
    <div className="mx-auto w-full max-w-3xl px-4 py-8" aria-busy="true">
      <span className="sr-only">{importWords.opening}</span>
      <SkeletonRows rows={4} rowClassName="h-24" />
    </div>
  );
}

function Take({ next }: { next: NextOf }) {
  const { desk } = useWorkspace();
  const taking = useImport(` next ${next.articleId}`);
  const { draft, reading, problem, say } = taking;
  if (!draft) return <Waiting />;
  if (draft.doc !== null && !reading) {
    return (
      <>
        <h1 className="sr-only">{words.title(next.number)}</h1>
        <Problem problem={problem} className="m-4" />
        <ImportPreview {...taking} draft={{ ...draft, doc: draft.doc }} next={next} />
      </>
    );
  }
  const arrive = async () => say(words.notHere);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-7 px-4 py-8">
      <div className="flex flex-col gap-2">
        <div>
          <ButtonLink variant="quiet" size="sm" href={`/desks/${desk.id}/articles/${next.articleId}`}>
            {versionWords.back}
          </ButtonLink>
        </div>
        <h1 className="font-serif text-2xl font-semibold">{words.title(next.number)}</h1>
        <p className="text-base text-pretty text-ink-2">{words.of(next.title)}</p>
        <p className="text-base text-pretty text-ink-2">{words.intro}</p>
      </div>
      {reading ? <UnderWay reading={reading} /> : <BringIn {...taking} draft={draft} arrive={arrive} />}
      <Problem problem={problem} />
    </div>
  );
}
