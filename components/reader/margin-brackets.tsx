"use client";

import { useEffect, useRef } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { useLabels } from "@/lib/client/labels";
import type { TextRange } from "@/lib/domain/text/ranges";
import { paintedRanges } from "@/lib/editor/cursor-decorations";
import { placesIn } from "./claims-on-paper";
import { boxesOf } from "./geometry";
import type { OpenPage } from "./open-page";

/** In the margin: a bracket along each place of the chosen claim, and a bar along the reading cursor. */
export function MarginBrackets({ page }: { page: OpenPage }) {
  const { selected, version } = useWorkbench();
  const labels = useLabels();
  const margin = useRef<HTMLDivElement>(null);
  const family = selected ? labels.of(selected).family : null;

  useEffect(() => {
    const draw = () => {
      const element = margin.current;
      if (!element) return;
      const places = selected ? placesIn(selected, version.id) : [];
      const { cursor } = paintedRanges(page.editor.state);
      const brackets = places.map((range) => bracket(page, range, "claim-bracket", family));
      element.replaceChildren(...brackets, ...(cursor ? [bracket(page, cursor, "cursor-bracket", null)] : []));
    };
    draw();
    return page.moved.listen(draw);
  }, [page, selected, version.id, family]);

  return <div ref={margin} aria-hidden="true" className="contents" />;
}

function bracket(page: OpenPage, range: TextRange, name: string, family: string | null): HTMLElement {
  const boxes = boxesOf(page.editor.view, range);
  const origin = page.sheet.getBoundingClientRect();
  const top = Math.min(...boxes.map((box) => box.top)) - origin.top;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) - origin.top;
  const element = document.createElement("div");
  element.className = name;
  if (family) element.style.setProperty("--edge", `var(--f-${family})`);
  element.style.setProperty("top", `${top}px`);
  element.style.setProperty("block-size", `${Math.max(0, bottom - top)}px`);
  return element;
}
