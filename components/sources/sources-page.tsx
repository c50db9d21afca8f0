"use client";

import { useCallback, useRef, useState } from "react";
import { SearchBox } from "@/components/articles/board/search-box";
import { useListCursor } from "@/components/articles/board/use-list-cursor";
import { useCommands } from "@/components/desk/commands";
import { SourceForm } from "@/components/evidence/source-form";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { rememberSource } from "@/lib/client/known";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { createSource } from "@/lib/contract/sources";
import { type SourceKind, sourceKind } from "@/lib/domain/sources/source";
import { evidenceWords } from "@/lib/words/evidence";
import { sourcesPageWords as words } from "@/lib/words/sources-page";
import { SourceDialog } from "./source-dialog";
import { SourceTable } from "./source-table";
import { useSourcesPlace } from "./sources-place";
import { useShownSources } from "./use-shown-sources";

/** The desk's sources: to find, to correct, to make. */
export function SourcesPage() {
  const { desk } = useWorkspace();
  const send = useCommand();
  const place = useSourcesPlace();
  const { sources, ...query } = useShownSources(place.q, place.kind);
  const [making, setMaking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const mayMake = desk.can.create_source;
  const count = sources?.length ?? 0;

  const { cursor, setCursor, goTo, goToFirstOf } = useListCursor({
    asked: `${place.kind} ${place.q}`,
    q: place.q,
    count,
    answered: sources !== undefined && !query.isPlaceholderData,
    field,
  });
  useCommands([
    {
      id: "source-next",
      label: words.keys.next,
      group: "go",
      keys: ["j"],
      run: () => goTo(cursor === null ? 0 : cursor + 1),
    },
    {
      id: "source-previous",
      label: words.keys.previous,
      group: "go",
      keys: ["k"],
      run: () => goTo(cursor === null ? 0 : cursor - 1),
    },
    {
      id: "source-search",
      label: words.keys.search,
      group: "go",
      keys: ["/"],
      run: () => field.current?.select(),
    },
    {
      id: "source-new",
      label: words.keys.new,
      group: "go",
      keys: [words.newKey],
      enabled: mayMake,
      run: () => setMaking(true),
    },
  ]);

  const { fetchNextPage, isFetchingNextPage } = query;
  const readMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage({ cancelRefetch: false });
  }, [fetchNextPage, isFetchingNextPage]);
  const newButton = mayMake ? (
    <Button variant="primary" keys={words.newKey} onClick={() => setMaking(true)}>
      {words.new}
    </Button>
  ) : null;

  return (
    <div className="mx-auto flex w-full max-w-[90rem] grow flex-col">
      <div className="flex flex-wrap items-center gap-2 px-4 py-3">
        <h1 className="me-2 font-serif text-xl font-semibold max-sm:sr-only">{words.title}</h1>
        <SearchBox label={words.search} value={place.q} onSearch={place.setSearch} field={field} onDown={goToFirstOf} />
        <Select<SourceKind | "">
          label={words.kind}
          hideLabel
          value={place.kind ?? ""}
          onChange={(value) => place.setKind(value === "" ? null : value)}
          choices={[
            { value: "", label: words.anyKind },
            ...sourceKind.options.map((value) => ({ value, label: evidenceWords.sourceKinds[value] })),
          ]}
        />
        <span className="ms-auto">{newButton}</span>
      </div>
      {query.data && (query.failureCount > 0 || query.isRefetchError) ? (
        <Banner kind="offline" className="mx-4 mb-3">
          {words.offline}
        </Banner>
      ) : null}
      {sources === undefined ? (
        <NotYet error={query.error} retry={() => void query.refetch()} />
      ) : sources.length > 0 ? (
        <>
          <SourceTable
            sources={sources}
            hasMore={query.hasNextPage}
            onNearEnd={readMore}
            cursor={cursor}
            setCursor={setCursor}
            onOpen={place.open}
            busy={query.isPlaceholderData}
          />
          <p role="status" className="px-4 py-4 text-sm text-ink-3">
            {isFetchingNextPage ? words.loadingMore : query.hasNextPage ? words.soFar(count) : words.atEnd(count)}
          </p>
        </>
      ) : place.q !== "" || place.kind !== null ? (
        <EmptyState title={words.noMatch.title} action={<Button onClick={place.clear}>{words.noMatch.clear}</Button>}>
          {words.noMatch.text}
        </EmptyState>
      ) : (
        <EmptyState title={mayMake ? words.empty.title : words.emptyReadOnly.title} action={newButton}>
          {mayMake ? words.empty.text : words.emptyReadOnly.text}
        </EmptyState>
      )}
      <SourceDialog
        sourceId={place.sourceId}
        known={sources?.find((source) => source.id === place.sourceId)}
        onClose={() => place.open(null)}
      />
      <Dialog open={making} onOpenChange={setMaking} title={words.newTitle} size="lg">
        {making ? (
          <SourceForm
            start={/^https?:\/\//i.test(place.q) ? { title: "", url: place.q } : { title: place.q, url: "" }}
            saveLabel={words.save}
            onSave={(source) => {
              rememberSource(source);
              send(createSource, {}, { source });
              setMaking(false);
              toast(words.made(source.title));
            }}
          />
        ) : null}
      </Dialog>
    </div>
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
