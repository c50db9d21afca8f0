"use client";

import { useCallback, useEffect, useState } from "react";
import { useCommands } from "@/components/desk/commands";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { announce } from "@/components/ui/live-region";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { type Worklist, worklist } from "@/lib/domain/work-board/worklist";
import { workWords as words } from "@/lib/words/work-board";
import { AssignDialog } from "./assign-dialog";
import { HandOverDialog } from "./hand-over-dialog";
import { useWork } from "./use-work";
import { useWorkPlace } from "./work-place";
import { WorkTable } from "./work-table";

const lists = worklist.options;

/** What there is to do on the desk: the claims that are not settled, in lists, in the same order for everybody. */
export function WorkPage() {
  const { list, setList } = useWorkPlace();
  const query = useWork(list);
  const items = query.data?.pages.flatMap((page) => page.items);
  const counts = query.data?.pages[0]?.counts;
  const [cursor, setCursor] = useState<number | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<"assign" | "hand-over" | null>(null);
  const count = items?.length ?? 0;
  const chosen = (items ?? []).filter((item) => picked.has(item.claimId));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top with nothing picked
  useEffect(() => {
    setCursor(null);
    setPicked(new Set());
  }, [list]);

  const goTo = (index: number) => {
    if (count > 0) setCursor(Math.max(0, Math.min(count - 1, index)));
  };
  const pick = useCallback((claimId: string) => {
    setPicked((now) => {
      const next = new Set(now);
      if (!next.delete(claimId)) next.add(claimId);
      return next;
    });
  }, []);
  const pickAll = () => setPicked(new Set((items ?? []).map((item) => item.claimId)));
  const show = (next: Worklist) => {
    setList(next);
    announce(words.lists[next]);
  };
  useCommands([
    {
      id: "work-next",
      label: words.keys.next,
      group: "go",
      keys: ["j"],
      run: () => goTo(cursor === null ? 0 : cursor + 1),
    },
    {
      id: "work-previous",
      label: words.keys.previous,
      group: "go",
      keys: ["k"],
      run: () => goTo(cursor === null ? 0 : cursor - 1),
    },
    {
      id: "work-pick",
      label: words.keys.pick,
      group: "go",
      keys: ["x"],
      run: () => {
        const item = cursor === null ? undefined : items?.[cursor];
        if (item) pick(item.claimId);
      },
    },
    {
      id: "work-pick-all",
      label: words.keys.pickAll,
      group: "go",
      keys: ["shift+x"],
      enabled: count > 0,
      run: () => {
        pickAll();
        announce(words.picked(count));
      },
    },
    {
      id: "work-assign",
      label: words.keys.assign,
      group: "go",
      keys: ["a"],
      enabled: chosen.length > 0,
      run: () => setShown("assign"),
    },
    {
      id: "work-lists",
      label: words.keys.lists,
      group: "go",
      keys: ["l"],
      run: () => show(lists[(lists.indexOf(list) + 1) % lists.length] ?? "mine"),
    },
    {
      id: "work-hand-over",
      label: words.keys.handOver,
      group: "go",
      keys: ["h"],
      run: () => setShown("hand-over"),
    },
  ]);

  const { fetchNextPage, isFetchingNextPage } = query;
  const readMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage({ cancelRefetch: false });
  }, [fetchNextPage, isFetchingNextPage]);

  return (
    <div className="mx-auto flex w-full max-w-[90rem] grow flex-col">
      <div className="flex flex-wrap items-center gap-2 px-4 py-3">
        <h1 className="me-2 font-serif text-xl font-semibold max-sm:sr-only">{words.title}</h1>
        <Lists list={list} counts={counts} onChoose={show} />
        <span className="ms-auto">
          <Button keys="h" onClick={() => setShown("hand-over")}>
            {words.handOver.open}
          </Button>
        </span>
      </div>
      {chosen.length > 0 ? (
        <div className="sticky top-12 z-20 flex flex-wrap items-center gap-1.5 border-y border-rule bg-sunk px-4 py-1.5">
          <span className="text-sm tabular-nums">{words.picked(chosen.length)}</span>
          <Button size="sm" keys="a" onClick={() => setShown("assign")}>
            {words.assign}
          </Button>
          {chosen.length < count ? (
            <Button size="sm" variant="quiet" onClick={pickAll}>
              {words.pickAll(count)}
            </Button>
          ) : null}
          <Button size="sm" variant="quiet" onClick={() => setPicked(new Set())}>
            {words.clearPicked}
          </Button>
        </div>
      ) : null}
      {query.data && (query.failureCount > 0 || query.isRefetchError) ? (
        <Banner kind="offline" className="mx-4 mb-3">
          {words.offline}
        </Banner>
      ) : null}
      {items === undefined ? (
        <NotYet error={query.error} retry={() => void query.refetch()} />
      ) : items.length > 0 ? (
        <>
          <WorkTable
            items={items}
            picked={picked}
            onPick={pick}
            hasMore={query.hasNextPage}
            onNearEnd={readMore}
            cursor={cursor}
            setCursor={setCursor}
            busy={query.isPlaceholderData}
          />
          <p role="status" className="px-4 py-4 text-sm text-ink-3">
            {isFetchingNextPage ? words.loadingMore : query.hasNextPage ? words.soFar(count) : words.atEnd(count)}
          </p>
        </>
      ) : (
        <Empty list={list} onChoose={show} />
      )}
      <AssignDialog
        items={chosen}
        open={shown === "assign"}
        onOpenChange={(open) => setShown(open ? "assign" : null)}
        onDone={() => {
          setPicked(new Set());
          // What had the keyboard may have left the list with what was picked.
          requestAnimationFrame(() => goOn(cursor));
        }}
      />
      <HandOverDialog open={shown === "hand-over"} onOpenChange={(open) => setShown(open ? "hand-over" : null)} />
    </div>
  );
}

/** The row that stands where the keyboard was; on an empty list the list's own name. */
function goOn(cursor: number | null): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const rows = [...document.querySelectorAll<HTMLElement>("[data-work-row]")];
  const there = rows.find((row) => row.dataset.workRow === String(cursor)) ?? rows.at(-1);
  (there ?? document.querySelector<HTMLElement>('input[name="worklist"]:checked'))?.focus();
}

function Lists({
  list,
  counts,
  onChoose,
}: {
  list: Worklist;
  counts: Record<Worklist, number> | undefined;
  onChoose: (list: Worklist) => void;
}) {
  return (
    <fieldset className="flex min-w-0 flex-wrap gap-1">
      <legend className="sr-only">{words.listChoice}</legend>
      {lists.map((each) => (
        <label
          key={each}
          className="relative inline-flex min-h-7 items-center gap-1.5 rounded-md px-2 text-sm font-medium text-ink-2 hover:text-ink has-checked:bg-sunk has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-slate"
        >
          <input
            type="radio"
            name="worklist"
            value={each}
            checked={each === list}
            onChange={() => onChoose(each)}
            className="absolute inset-0 appearance-none opacity-0"
          />
          {words.lists[each]}
          <span className="text-ink-3 tabular-nums">{counts?.[each] ?? ""}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Empty({ list, onChoose }: { list: Worklist; onChoose: (list: Worklist) => void }) {
  const { title, text, action } = list === "mine" ? words.empty.mine : words.empty.other;
  return (
    <EmptyState
      title={title}
      action={
        list === "open" ? undefined : (
          <Button onClick={() => onChoose(list === "mine" ? "unassigned" : "open")}>{action}</Button>
        )
      }
    >
      {text}
    </EmptyState>
  );
}

function NotYet({ error, retry }: { error: Error | null; retry: () => void }) {
  const { action, ...problem } = words.problem;
  if (error) return <ProblemNotice {...problem} action={<Button onClick={retry}>{action}</Button>} />;
  return (
    <div className="px-4">
      <SkeletonRows rows={12} rowClassName="h-12" />
    </div>
  );
}
