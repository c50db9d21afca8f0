"use client";

import { useRouter } from "next/navigation";
import { useCallback, useMemo, useRef } from "react";
import { useCommands } from "@/components/desk/commands";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Kbd } from "@/components/ui/kbd";
import { announce } from "@/components/ui/live-region";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ApiProblem } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { boardSort } from "@/lib/contract/articles";
import { boardWords as words } from "@/lib/words/board";
import { type BoardFilter, filterToParams, noFilter, useBoardFilter } from "./board-filter";
import { BoardTable } from "./board-table";
import { BoardToolbar } from "./board-toolbar";
import { useBoard } from "./use-board";
import { useListCursor } from "./use-list-cursor";

/** The desk's board: every article the person may see, to search, sort and walk by key. */
export function Board() {
  const { desk } = useWorkspace();
  const [filter, setFilter] = useBoardFilter();
  const board = useBoard(filter);
  const rows = useMemo(() => board.data?.pages.flatMap((page) => page.items) ?? [], [board.data]);
  const searchField = useRef<HTMLInputElement>(null);
  const newArticleHref = desk.can.create_article ? `/desks/${desk.id}/articles/new` : null;

  const { cursor, setCursor, goTo, goToFirstOf } = useListCursor({
    asked: JSON.stringify(filterToParams(filter)),
    q: filter.q,
    count: rows.length,
    answered: board.data !== undefined && !board.isPlaceholderData,
    field: searchField,
  });
  useBoardKeys({ filter, setFilter, cursor, goTo, searchField, rows, newArticleHref });

  const { fetchNextPage, isFetchingNextPage } = board;
  const readMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage({ cancelRefetch: false });
  }, [fetchNextPage, isFetchingNextPage]);

  const away = board.failureCount > 0 || board.isRefetchError || board.isFetchNextPageError;
  return (
    <div className="mx-auto flex w-full max-w-[90rem] grow flex-col">
      <BoardToolbar
        filter={filter}
        setFilter={setFilter}
        newArticleHref={newArticleHref}
        searchField={searchField}
        onDown={goToFirstOf}
      />
      {away && board.data ? (
        <Banner kind="offline" className="mx-4 mb-3">
          {words.offline}
        </Banner>
      ) : null}
      {board.data === undefined ? (
        <NotYet error={board.error} retry={() => void board.refetch()} />
      ) : rows.length === 0 ? (
        <Nothing filter={filter} clear={() => setFilter(noFilter)} newArticleHref={newArticleHref} />
      ) : (
        <>
          <BoardTable
            rows={rows}
            sort={filter.sort}
            onSort={(sort) => setFilter({ sort })}
            hasMore={board.hasNextPage}
            onNearEnd={readMore}
            cursor={cursor}
            setCursor={setCursor}
            busy={board.isPlaceholderData}
          />
          <p role="status" className="px-4 py-4 text-sm text-ink-3">
            {isFetchingNextPage
              ? words.loadingMore
              : board.hasNextPage
                ? words.soFar(rows.length)
                : words.atEnd(rows.length)}
          </p>
        </>
      )}
    </div>
  );
}

function NotYet({ error, retry }: { error: Error | null; retry: () => void }) {
  if (!error) {
    return (
      <div className="px-4">
        <SkeletonRows rows={12} rowClassName="h-14" />
      </div>
    );
  }
  const { action, ...away } = words.away;
  const happened = error instanceof ApiProblem ? error.problem.detail : away.happened;
  return <ProblemNotice {...away} happened={happened} action={<Button onClick={retry}>{action}</Button>} />;
}

interface NothingProps {
  filter: BoardFilter;
  clear: () => void;
  newArticleHref: string | null;
}

function Nothing({ filter, clear, newArticleHref }: NothingProps) {
  const { sort: _order, archived: _flag, ...narrowing } = filterToParams(filter);
  if (Object.keys(narrowing).length > 0) {
    return (
      <EmptyState title={words.noMatch.title} action={<Button onClick={clear}>{words.clear}</Button>}>
        {words.noMatch.text}
      </EmptyState>
    );
  }
  if (filter.archived) {
    return (
      <EmptyState title={words.emptyArchive.title} action={<Button onClick={clear}>{words.clear}</Button>}>
        {words.emptyArchive.text}
      </EmptyState>
    );
  }
  if (newArticleHref === null) {
    return <EmptyState title={words.emptyReadOnly.title}>{words.emptyReadOnly.text}</EmptyState>;
  }
  return (
    <EmptyState
      title={words.empty.title}
      action={
        <ButtonLink href={newArticleHref} variant="primary">
          {words.newArticle}
          <Kbd keys={words.newArticleKey} onInk />
        </ButtonLink>
      }
    >
      {words.empty.text}
    </EmptyState>
  );
}

interface Keys {
  filter: BoardFilter;
  setFilter: (change: Partial<BoardFilter>) => void;
  cursor: number | null;
  goTo: (index: number) => void;
  searchField: { current: HTMLInputElement | null };
  rows: readonly { id: string }[];
  newArticleHref: string | null;
}

function useBoardKeys({ filter, setFilter, cursor, goTo, searchField, rows, newArticleHref }: Keys): void {
  const { desk } = useWorkspace();
  const router = useRouter();
  const sorts = boardSort.options;
  useCommands([
    {
      id: "board-next",
      label: words.keys.next,
      group: "go",
      keys: ["j"],
      run: () => goTo(cursor === null ? 0 : cursor + 1),
    },
    {
      id: "board-previous",
      label: words.keys.previous,
      group: "go",
      keys: ["k"],
      run: () => goTo(cursor === null ? 0 : cursor - 1),
    },
    {
      id: "board-open",
      label: words.keys.open,
      group: "go",
      // Enter on a row is the link's own; this is for a row left by mouse or by search.
      keys: ["o"],
      enabled: cursor !== null,
      run: () => {
        const row = cursor === null ? undefined : rows[cursor];
        if (row) router.push(`/desks/${desk.id}/articles/${row.id}`);
      },
    },
    {
      id: "board-search",
      label: words.keys.search,
      group: "go",
      keys: ["/"],
      run: () => {
        searchField.current?.focus();
        searchField.current?.select();
      },
    },
    {
      id: "board-sort",
      label: words.keys.sort,
      group: "view",
      keys: ["s"],
      run: () => {
        const sort = sorts[(sorts.indexOf(filter.sort) + 1) % sorts.length] ?? noFilter.sort;
        setFilter({ sort });
        announce(words.sortedBy(words.sorts[sort]));
      },
    },
    {
      id: "board-mine",
      label: words.keys.mine,
      group: "view",
      keys: ["m"],
      run: () => setFilter({ mine: !filter.mine }),
    },
    {
      id: "board-new",
      label: words.keys.newArticle,
      group: "go",
      keys: [words.newArticleKey],
      enabled: newArticleHref !== null,
      run: () => newArticleHref && router.push(newArticleHref),
    },
  ]);
}
