"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useCommands } from "@/components/desk/commands";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { type AgreementFigures, type DifferenceView, listDifferences } from "@/lib/contract/second-checks";
import { secondCheckWords, differencesWords as words } from "@/lib/words/second-check";
import { SideBySide } from "./compare-answers";

/** Where two people differed, what was decided between them, and how far people agree on this desk. */
export function DifferencesPage() {
  const { desk } = useWorkspace();
  const query = useInfiniteQuery({
    queryKey: ["articles", desk.id, "differences"],
    queryFn: ({ signal, pageParam }) =>
      call(listDifferences, {
        params: { deskId: desk.id },
        query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const items = query.data?.pages.flatMap((page) => page.items);
  const figures = query.data?.pages[0]?.figures;
  const [at, setAt] = useState<number | null>(null);
  const goTo = (index: number) => {
    const item = items?.[Math.max(0, Math.min(items.length - 1, index))];
    if (!item) return;
    setAt(items.indexOf(item));
    document.getElementById(`difference-${item.checkId}`)?.querySelector("a")?.focus();
  };
  useCommands([
    {
      id: "difference-next",
      label: words.keys.next,
      group: "go",
      keys: ["j"],
      run: () => goTo(at === null ? 0 : at + 1),
    },
    {
      id: "difference-previous",
      label: words.keys.previous,
      group: "go",
      keys: ["k"],
      run: () => goTo(at === null ? 0 : at - 1),
    },
  ]);
  return (
    <div className="mx-auto flex w-full max-w-4xl grow flex-col gap-4 px-4 py-4">
      <header>
        <h1 className="font-serif text-xl font-semibold text-balance">{words.title}</h1>
        <p className="text-base text-ink-2">{words.intro}</p>
      </header>
      {figures ? <Figures figures={figures} /> : null}
      {items === undefined ? (
        query.error ? (
          <Away retry={() => void query.refetch()} />
        ) : (
          <SkeletonRows rows={6} />
        )
      ) : items.length === 0 ? (
        <EmptyState title={words.none}>{words.noneYet}</EmptyState>
      ) : (
        <ol className="flex flex-col gap-4">
          {items.map((item) => (
            <Item key={item.checkId} item={item} deskId={desk.id} />
          ))}
        </ol>
      )}
      {query.hasNextPage ? (
        <Button onClick={() => void query.fetchNextPage()} disabled={query.isFetchingNextPage}>
          {words.more}
        </Button>
      ) : null}
    </div>
  );
}

function Away({ retry }: { retry: () => void }) {
  const { action, ...said } = words.away;
  return <ProblemNotice {...said} action={<Button onClick={retry}>{action}</Button>} />;
}

function Figures({ figures }: { figures: AgreementFigures }) {
  const rows = [
    [words.kappa, figures.kappa],
    [words.alpha, figures.alpha],
    [words.alphaOrdinal, figures.alphaOrdinal],
  ] as const;
  return (
    <section aria-labelledby="agreement" className="flex flex-col gap-2 border-y border-rule py-3">
      <h2 id="agreement" className="text-base font-semibold">
        {words.figures}
      </h2>
      <p className="text-base">
        {words.pairs(figures.agreed, figures.pairs)} {words.notBlind(figures.notBlind)}
      </p>
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {rows.map(([name, { value, pairs }]) => (
          <div key={name}>
            <dt className="text-sm text-ink-2">{name}</dt>
            <dd className="tabular-nums">
              {words.value(value)} <span className="text-sm text-ink-3">{words.of(pairs)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-ink-3">{words.meaning}</p>
    </section>
  );
}

function Item({ item, deskId }: { item: DifferenceView; deskId: string }) {
  return (
    <li id={`difference-${item.checkId}`} className="@container flex flex-col gap-2 border-b border-rule pb-4">
      <p className="flex flex-col">
        <Link className="text-sm underline" href={`/desks/${deskId}/articles/${item.articleId}?claim=${item.claimId}`}>
          {words.open(item.number, item.articleTitle)}
        </Link>
        <bdi lang={item.articleLanguage} className="font-serif text-lg">
          {item.words}
        </bdi>
      </p>
      <p className="text-sm font-medium">
        {secondCheckWords.differ(item.differs)}{" "}
        {item.decision ? null : item.superseded ? words.superseded : words.undecided}
      </p>
      <SideBySide first={item.first} second={item.second} decision={item.decision} />
    </li>
  );
}
