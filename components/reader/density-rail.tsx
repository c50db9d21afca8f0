"use client";

import { type PointerEvent, useEffect, useRef } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { type ClaimLook, claimLooks } from "@/components/ui/finding-family";
import { useLabels } from "@/lib/client/labels";
import { paintedRanges } from "@/lib/editor/cursor-decorations";
import { boxesOf } from "./geometry";
import type { OpenPage } from "./open-page";

const WIDTH = 14;
const TICK = 3;
/** Besides its hue a family has a width, as it has a height in the progress bar. */
const REACH: Record<ClaimLook, [from: number, to: number]> = {
  supported: [2, 12],
  mostly_supported: [2, 9],
  made: [5, 9],
  mixed: [4, 10],
  mostly_refuted: [5, 12],
  refuted: [2, 12],
  unproven: [6, 12],
  not_checkable: [8, 12],
  superseded: [8, 12],
  none: [2, 7],
};
const STROKE: Record<ClaimLook, string> = {
  supported: "stroke-f-supported",
  mostly_supported: "stroke-f-mostly_supported",
  made: "stroke-f-made",
  mixed: "stroke-f-mixed",
  mostly_refuted: "stroke-f-mostly_refuted",
  refuted: "stroke-f-refuted",
  unproven: "stroke-f-unproven",
  not_checkable: "stroke-f-not_checkable",
  superseded: "stroke-f-superseded",
  none: "stroke-f-none",
};

/**
 * The scroll bar's companion: a tick per claim at its height in the article, what is in view, where the keyboard is. It shows
 * and jumps; for assistive technology the list and the controls in the text are the way.
 */
export function DensityRail({ page }: { page: OpenPage }) {
  const { shown, version } = useWorkbench();
  const labels = useLabels();
  const rail = useRef<SVGSVGElement>(null);

  useEffect(() => {
    const svg = rail.current;
    if (!svg) return;
    const draw = () => {
      const tops = startsOnPaper(page);
      const total = page.scroller.scrollHeight;
      const height = svg.clientHeight;
      const rows = new Map<ClaimLook, Set<number>>();
      for (const claim of shown) {
        const top = tops.get(claim.id);
        if (top === undefined) continue;
        const { family } = labels.of(claim);
        const row = Math.round((top / total) * height) + 0.5;
        rows.set(family, (rows.get(family) ?? new Set()).add(row));
      }
      for (const family of claimLooks) {
        const [from, to] = REACH[family];
        const path = [...(rows.get(family) ?? [])].map((row) => `M${from} ${row}H${to}`).join("");
        svg.querySelector(`[data-family="${family}"]`)?.setAttribute("d", path);
      }
      const { cursor } = paintedRanges(page.editor.state);
      const box = cursor ? boxesOf(page.editor.view, cursor)[0] : undefined;
      const at = box ? ((box.top - originOf(page)) / total) * height : null;
      svg.querySelector("[data-cursor]")?.setAttribute("d", at === null ? "" : `M0 ${at}H${WIDTH}`);
      follow();
    };
    const follow = () => {
      const { scrollTop, clientHeight, scrollHeight } = page.scroller;
      const view = svg.querySelector("[data-view]");
      view?.setAttribute("y", String((scrollTop / scrollHeight) * svg.clientHeight));
      view?.setAttribute("height", String((clientHeight / scrollHeight) * svg.clientHeight));
    };
    page.moved.tell();
    const silent = page.moved.listen(draw);
    page.scroller.addEventListener("scroll", follow, { passive: true });
    return () => {
      silent();
      page.scroller.removeEventListener("scroll", follow);
    };
  }, [page, shown, labels]);

  const jump = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    page.scroller.scrollTop = share * page.scroller.scrollHeight - page.scroller.clientHeight / 2;
  };
  return (
    <svg
      ref={rail}
      aria-hidden="true"
      data-density-rail={version.number}
      width={WIDTH}
      height="100%"
      className="h-full shrink-0 cursor-pointer touch-none border-s border-rule bg-desk"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        jump(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && jump(event)}
    >
      <rect data-view="" width={WIDTH} className="fill-sunk" />
      {[...claimLooks].reverse().map((family) => (
        <path key={family} data-family={family} strokeWidth={TICK} className={STROKE[family]} />
      ))}
      <path data-cursor="" strokeWidth={2} className="stroke-slate" />
    </svg>
  );
}

const originOf = (page: OpenPage) => page.scroller.getBoundingClientRect().top - page.scroller.scrollTop;

/** The height at which each claim begins, from the upper edge of the paper; read in one go, so that it costs one layout. */
function startsOnPaper(page: OpenPage): Map<string, number> {
  const origin = originOf(page);
  const tops = new Map<string, number>();
  for (const control of page.editor.view.dom.querySelectorAll<HTMLElement>("[data-claim-control]")) {
    tops.set(control.dataset.claimControl ?? "", control.getBoundingClientRect().top - origin);
  }
  return tops;
}
