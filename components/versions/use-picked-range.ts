import { type RefObject, useEffect, useState } from "react";
import type { TextRange } from "@/lib/domain/text/ranges";

/** The range of the version's text that is selected on its paper; null when nothing is, or something else. */
export function usePickedRange(paper: RefObject<HTMLElement | null>): TextRange | null {
  const [range, setRange] = useState<TextRange | null>(null);
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const within = selection && paper.current?.contains(selection.anchorNode) === true;
      const [a, b] = within
        ? [offsetOf(selection.anchorNode, selection.anchorOffset), offsetOf(selection.focusNode, selection.focusOffset)]
        : [null, null];
      setRange(a === null || b === null || a === b ? null : { start: Math.min(a, b), end: Math.max(a, b) });
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [paper]);
  return range;
}

/** Null outside words of the version, such as words that were taken out. */
function offsetOf(node: Node | null, offset: number): number | null {
  const element = node instanceof Element ? node : node?.parentElement;
  const start = element?.closest<HTMLElement>("[data-start]")?.dataset.start;
  return start === undefined ? null : Number(start) + (node instanceof Element ? 0 : offset);
}
