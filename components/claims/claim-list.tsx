"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { EmptyState } from "@/components/ui/empty-state";
import { labelOfDraft, useLabels } from "@/lib/client/labels";
import { claimListWords as words } from "@/lib/words/claim-list";
import { ClaimFilterBar } from "./claim-filter";
import { ClaimRow } from "./claim-row";
import { PickedBar } from "./picked-bar";

/** The full second path through an article's claims: every claim in the order of the text, filtered with it. */
export function ClaimList() {
  const { shown, claims, filter, selected, select, chosenFrom, picked, togglePicked, scale, article } = useWorkbench();
  const labels = useLabels();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 88,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 12,
    // Messages lie over the end of the list: the claim gone to stands clear of them.
    scrollPaddingEnd: 176,
    // Its geometry is set below through the CSSOM, since the policy forbids style attributes.
  });
  const live = claims.filter((claim) => !claim.retired).length;

  const selectedId = selected?.id;
  useEffect(() => {
    if (!selectedId || chosenFrom === "list") return;
    const index = shown.findIndex((claim) => claim.id === selectedId);
    if (index >= 0) rows.scrollToIndex(index, { align: "auto" });
  }, [selectedId, chosenFrom, shown, rows]);

  return (
    <section
      aria-label={words.title}
      data-panel
      tabIndex={-1}
      className="flex h-full min-h-0 flex-col focus-visible:-outline-offset-2"
    >
      <h2 className="flex items-baseline justify-between px-3 pt-2 pb-1 text-sm font-semibold">
        <span className="in-[[role=dialog]]:sr-only">{words.title}</span>
        <span className="font-normal text-ink-3 tabular-nums">
          {words.count(shown.length, filter.retired ? claims.length - live : live)}
        </span>
      </h2>
      <ClaimFilterBar />
      {picked.size > 0 ? <PickedBar /> : null}
      <div ref={scroller} className="min-h-0 grow overflow-y-auto" data-claim-list>
        {shown.length === 0 ? (
          claims.length === 0 ? (
            <EmptyState title={words.noneTitle} level="h3">
              {article.can.record_claim ? words.none : words.noneReadOnly}
            </EmptyState>
          ) : (
            <p className="px-3 py-4 text-ink-3">{words.noMatch}</p>
          )
        ) : (
          <ol className="relative w-full" ref={sized({ blockSize: `${rows.getTotalSize()}px` })}>
            {rows.getVirtualItems().map((row) => {
              const claim = shown[row.index];
              if (!claim) return null;
              return (
                <li
                  key={row.key}
                  data-index={row.index}
                  aria-posinset={row.index + 1}
                  aria-setsize={shown.length}
                  ref={(element) => {
                    rows.measureElement(element);
                    element?.style.setProperty("transform", `translateY(${row.start}px)`);
                  }}
                  className="absolute inset-x-0 top-0"
                >
                  <ClaimRow
                    claim={claim}
                    label={labels.of(claim)}
                    draft={labelOfDraft(scale, claim)}
                    selected={claim.id === selectedId}
                    picked={picked.has(claim.id)}
                    onSelect={() => select(claim.id, "list")}
                    onPick={() => togglePicked(claim.id)}
                  />
                </li>
              );
            })}
          </ol>
        )}
      </div>
    </section>
  );
}

/** Sets geometry through the CSSOM: our content security policy allows no style attribute. */
function sized(properties: { blockSize: string }) {
  return (element: HTMLElement | null) => element?.style.setProperty("block-size", properties.blockSize);
}
