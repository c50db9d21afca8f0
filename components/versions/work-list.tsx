"use client";

import { useEffect, useRef, useState } from "react";
import { useCommands } from "@/components/desk/commands";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { toast } from "@/components/ui/toast";
import { useCommand } from "@/lib/client/use-command";
import type { ArticleView, VersionView } from "@/lib/contract/articles";
import type { ClaimView } from "@/lib/contract/claims";
import { confirmPlacement, type PlaceChange, reattachPlacement } from "@/lib/contract/versions";
import { stands } from "@/lib/domain/claims/place";
import type { TextRange } from "@/lib/domain/text/ranges";
import { versionWords } from "@/lib/words/versions";
import { openWork, type WorkItem, workKinds } from "./open-work";
import { RetireDialog } from "./retire-dialog";
import { WorkCard } from "./work-card";

const words = versionWords.work;

interface Props {
  article: ArticleView;
  version: VersionView;
  claims: readonly ClaimView[];
  /** What became of places, with their words then and now. */
  places: readonly PlaceChange[];
  /** Words selected on the paper. */
  picked: TextRange | null;
  onShow: (range: TextRange | null) => void;
}

/** Only the difference needs work: what moved, was reworded, was lost or was not done, one after the other and by keys. */
export function WorkList({ article, version, claims, places, picked, onShow }: Props) {
  const send = useCommand();
  const items = openWork(claims, version);
  const list = useRef<HTMLDivElement>(null);
  const [key, setKey] = useState<string | null>(null);
  const [retiring, setRetiring] = useState<ClaimView | null>(null);
  const found = items.findIndex((item) => item.key === key);
  const last = useRef(0);
  const at = Math.max(0, found === -1 ? Math.min(last.current, items.length - 1) : found);
  last.current = at;
  const chosen = items[at];
  const may = article.can.confirm_placement;

  const choose = (item: WorkItem | undefined, focus: boolean) => {
    if (!item) return;
    setKey(item.key);
    onShow(rangeOf(item));
    if (focus) list.current?.querySelector<HTMLElement>(`[data-item="${item.key}"]`)?.focus();
  };
  // What was done goes from the list, and the next one comes to where it was.
  const isDone = key !== null && found === -1;
  useEffect(() => {
    if (isDone) choose(items[at], document.activeElement === document.body);
  });
  const confirm = (moved: readonly WorkItem[]) => {
    const placementIds = moved.flatMap((item) => (item.kind === "moved" ? [item.place.id] : []));
    if (!may || placementIds.length === 0) return;
    send(confirmPlacement, { articleId: article.id }, { versionId: version.id, placementIds });
    toast(words.confirmed(placementIds.length));
  };
  const attach = (item: WorkItem, range: TextRange) => {
    if (!may || item.kind !== "lost") return;
    const where = { articleId: article.id, claimId: item.claim.id, placementId: item.place.id };
    const { start, end } = range;
    send(reattachPlacement, where, { versionId: version.id, range: { unit: "utf16", start, end } });
    document.getSelection()?.removeAllRanges();
    toast(words.attached(item.claim.number));
  };
  const act = (item: WorkItem | undefined) => {
    if (item?.kind === "moved") confirm([item]);
    else if (item?.kind === "lost" && (picked ?? item.place.guess))
      attach(item, (picked ?? item.place.guess) as TextRange);
    else if (item) list.current?.querySelector<HTMLAnchorElement>(`[data-item="${item.key}"] a`)?.click();
  };
  const moved = items.filter(({ kind }) => kind === "moved");
  const retire = () => (chosen?.claim.can.retire_claim ? setRetiring(chosen.claim) : undefined);
  useEnter(() => act(chosen));
  useCommands([
    {
      id: "work-next",
      label: versionWords.keys.down,
      group: "go",
      keys: ["n", "j"],
      run: () => choose(items[at + (key === null ? 0 : 1)] ?? items[at], true),
    },
    {
      id: "work-before",
      label: versionWords.keys.up,
      group: "go",
      keys: ["p", "k"],
      run: () => choose(items[at - 1] ?? items[at], true),
    },
    { id: "work-all", label: versionWords.keys.all, group: "claim", keys: ["a"], run: () => confirm(moved) },
    { id: "work-retire", label: versionWords.keys.retire, group: "claim", keys: ["r"], run: retire },
  ]);

  if (items.length === 0) {
    return (
      <EmptyState title={words.done}>
        <p>{words.doneMore}</p>
      </EmptyState>
    );
  }
  return (
    <div ref={list} className="flex flex-col gap-5">
      <div className="flex flex-col gap-1">
        <h2 className="text-lg font-semibold">{words.title}</h2>
        <p role="status" className="text-ink-2">
          {words.sum(items.length)}
        </p>
        {may ? null : <p className="text-sm text-ink-3">{words.noRight}</p>}
      </div>
      {workKinds.map((kind) => {
        const these = items.filter((item) => item.kind === kind);
        if (these.length === 0) return null;
        return (
          <section key={kind} aria-label={words.groups[kind]} className="flex flex-col gap-2">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h3 className="font-semibold">{words.groups[kind]}</h3>
              {kind === "moved" && may && these.length > 1 ? (
                <Button size="sm" keys="a" onClick={() => confirm(these)}>
                  {words.confirmAll(these.length)}
                </Button>
              ) : null}
            </div>
            <ul className="flex flex-col gap-2">
              {these.map((item) => (
                <WorkCard
                  key={item.key}
                  article={article}
                  item={item}
                  chosen={item.key === chosen?.key}
                  change={places.find(({ placementId }) => placementId === item.key)}
                  guessed={guessed(item, version.text)}
                  picked={picked !== null}
                  onChoose={() => choose(item, false)}
                  onAct={() => act(item)}
                  onRetire={() => setRetiring(item.claim)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <RetireDialog articleId={article.id} claim={retiring} number={version.number} onClose={() => setRetiring(null)} />
    </div>
  );
}

function rangeOf(item: WorkItem): TextRange | null {
  if (item.kind === "fix") return item.claim.placements.find(stands)?.range ?? null;
  return item.kind === "lost" ? item.place.guess : item.place.range;
}

function guessed(item: WorkItem, text: string): string | null {
  if (item.kind !== "lost" || !item.place.guess) return null;
  return text.slice(item.place.guess.start, item.place.guess.end);
}

/** Enter does the next thing where nothing else would take it: with the focus on an entry, on the paper or nowhere. */
function useEnter(run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const isFree =
        target === document.body || (target instanceof Element && target.matches("[data-item], [data-paper]"));
      if (event.key !== "Enter" || event.defaultPrevented || event.isComposing || !isFree) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
