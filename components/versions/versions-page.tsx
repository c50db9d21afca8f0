"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { WorkbenchProblem } from "@/components/articles/workbench-problem";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ApiProblem } from "@/lib/client/call";
import { useArticle, useClaims, useVersion } from "@/lib/client/use-article";
import { useWorkspace } from "@/lib/client/workspace";
import type { ArticleView, VersionView } from "@/lib/contract/articles";
import type { TextRange } from "@/lib/domain/text/ranges";
import { versionWords as words } from "@/lib/words/versions";
import { usePickedRange } from "./use-picked-range";
import { type ListedVersion, useVersionChanges, useVersions } from "./use-versions";
import { type ShownBlock, VersionPaper } from "./version-paper";
import { WorkList } from "./work-list";

/** The versions of an article: one of them, what changed to it from another, and what the current one asks of people. */
export function VersionsPage({ articleId }: { articleId: string }) {
  const article = useArticle(articleId);
  const versions = useVersions(articleId);
  const title = article.data?.title;
  useEffect(() => {
    if (title !== undefined) document.title = words.tab(title);
  }, [title]);
  const failed = article.error ?? versions.error;
  if (failed) {
    const retry = () => {
      void article.refetch();
      void versions.refetch();
    };
    return <WorkbenchProblem kind={failed instanceof ApiProblem ? "gone" : "away"} retry={retry} />;
  }
  if (!article.data || !versions.data) return <Waiting />;
  return <Shown article={article.data} versions={versions.data.items} />;
}

function Waiting() {
  return (
    <div className="mx-auto w-full max-w-3xl px-4 py-8" aria-busy="true">
      <span className="sr-only">{words.opening}</span>
      <SkeletonRows rows={6} rowClassName="h-16" />
    </div>
  );
}

const ALONE = "alone";

/** Which version is shown and with which it is compared; both stand in the address. */
function useChoice(versions: readonly ListedVersion[]) {
  const params = useSearchParams();
  const path = usePathname();
  const to =
    versions.find(({ id }) => id === params.get("to")) ?? versions.find(({ current }) => current) ?? versions[0];
  const asked = params.get("from");
  const from = asked === ALONE ? null : (versions.find(({ id }) => id === asked)?.id ?? to?.basedOnId ?? null);
  const choose = (change: { to: string } | { from: string }) => {
    const next = new URLSearchParams("to" in change ? {} : window.location.search);
    for (const [name, value] of Object.entries(change)) next.set(name, value);
    window.history.pushState(null, "", `${path}?${next}`);
  };
  return { to, from, choose };
}

function Shown({ article, versions }: { article: ArticleView; versions: readonly ListedVersion[] }) {
  const { desk } = useWorkspace();
  const { to, from, choose } = useChoice(versions);
  const version = useVersion(article.id, to?.id);
  const changes = useVersionChanges(article.id, to?.id, from);
  const [mark, setMark] = useState<TextRange | null>(null);
  const paper = useRef<HTMLElement>(null);
  const picked = usePickedRange(paper);
  const blocks = useMemo(
    () => (from === null ? plainBlocks(version.data) : changes.data?.blocks),
    [from, version, changes],
  );

  useEffect(() => {
    if (mark) paper.current?.querySelector("mark")?.scrollIntoView({ block: "center" });
  }, [mark]);

  const away = version.error ?? changes.error;
  const named = (each: ListedVersion) => `${words.version(each.number, each.current)}, ${words.origins[each.origin]}`;
  return (
    <div className="grid grow lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-5 bg-paper px-4 py-6 sm:px-8 lg:border-e lg:border-rule">
        <div className="flex flex-col gap-3">
          <div>
            <ButtonLink variant="quiet" size="sm" href={`/desks/${desk.id}/articles/${article.id}`}>
              {words.back}
            </ButtonLink>
          </div>
          <h1 className="font-serif text-2xl font-semibold wrap-anywhere">
            <bdi>{article.title}</bdi>
          </h1>
          <div className="flex flex-wrap gap-3">
            <Select
              label={words.shown}
              value={to?.id ?? ""}
              choices={versions.map((each) => ({ value: each.id, label: named(each) }))}
              onChange={(value) => choose({ to: value })}
            />
            <Select
              label={words.comparedWith}
              value={from ?? ALONE}
              choices={[
                { value: ALONE, label: words.nothing },
                ...versions.filter(({ id }) => id !== to?.id).map((each) => ({ value: each.id, label: named(each) })),
              ]}
              onChange={(value) => choose({ from: value })}
            />
          </div>
          {to && !to.current ? <Banner kind="info">{words.readOnly}</Banner> : null}
          {versions.length === 1 ? <p className="text-ink-2">{words.onlyOne}</p> : null}
          {from !== null && changes.data ? <p className="text-ink-2">{countsOf(changes.data.blocks)}</p> : null}
        </div>
        {away ? (
          <Banner
            kind="error"
            action={
              <Button size="sm" onClick={() => void (from === null ? version.refetch() : changes.refetch())}>
                {words.again}
              </Button>
            }
          >
            {words.away}
          </Banner>
        ) : null}
        <section
          ref={paper}
          data-paper
          aria-label={words.paper(to?.number ?? 1)}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: words are selected in it, by keyboard too
          tabIndex={0}
          className="max-w-[42rem]"
        >
          {blocks ? <VersionPaper blocks={blocks} mark={mark} /> : <SkeletonRows rows={6} rowClassName="h-16" />}
        </section>
      </div>
      <aside
        aria-label={words.work.title}
        className="flex flex-col gap-5 px-4 py-6 max-lg:row-start-1 max-lg:border-b max-lg:border-rule lg:sticky lg:top-12 lg:h-[calc(100dvh-3rem)] lg:overflow-y-auto"
      >
        <Work article={article} picked={to?.current ? picked : null} onShow={setMark} />
      </aside>
    </div>
  );
}

/** What the current version asks for, whichever is shown. */
function Work({
  article,
  picked,
  onShow,
}: {
  article: ArticleView;
  picked: TextRange | null;
  onShow: (range: TextRange | null) => void;
}) {
  const { data: version } = useVersion(article.id, article.versionId);
  const { claims } = useClaims(article.id, version?.text);
  const based = useVersionChanges(article.id, article.versionId, "");
  if (!version || !claims) return <SkeletonRows rows={4} rowClassName="h-20" />;
  const places = based.data?.places ?? [];
  return (
    <WorkList article={article} version={version} claims={claims} places={places} picked={picked} onShow={onShow} />
  );
}

function plainBlocks(version: VersionView | undefined): ShownBlock[] | undefined {
  let start = 0;
  return version?.text.split("\n").map((text) => {
    const after = { unit: "utf16" as const, start, end: start + text.length };
    start = after.end + 1;
    return { kind: "equal" as const, before: null, after, text, segments: [] };
  });
}

function countsOf(blocks: readonly ShownBlock[]): string {
  const count = (kind: ShownBlock["kind"]) => blocks.filter((block) => block.kind === kind).length;
  return words.counts(count("changed"), count("moved"), count("added"), count("removed"));
}
