import { type RefObject, useEffect, useRef } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { samePlace } from "@/lib/domain/anchoring/same-place";
import { indexAtOrBefore, type TextRange } from "@/lib/domain/text/ranges";
import { positionMap } from "@/lib/editor/positions";
import { placesIn, startOf } from "./claims-on-paper";
import { boxesOf, offsetAtTop } from "./geometry";
import type { OpenPage } from "./open-page";
import type { useReadingCursor } from "./use-reading-cursor";

/** Where somebody was in a version's text when the next one took its place. */
export interface LeftPlace {
  text: string;
  /** The sentence at the upper edge of the pane, and how far below the edge it began (pixels). */
  top: TextRange;
  below: number;
  /** What the reading cursor stood on. */
  cursor: TextRange | null;
  /** Where it would have begun. */
  at: TextRange | null;
  /** The chosen claim, where its words hold that place. */
  claimId: string | null;
  /** Whether the keyboard was in the text. */
  focused: boolean;
}

/** What outlasts the text of one version: where it was left, and who tells that while it still stands. */
export interface KeptPlace {
  left: RefObject<LeftPlace | null>;
  tell: RefObject<() => LeftPlace | null>;
}

/** Goes on in a version's text where somebody was in the one before: the same sentence or claim, at the same height, with the keyboard if it was there. */
export function useKeptPlace(
  page: OpenPage,
  cursor: ReturnType<typeof useReadingCursor>,
  { left, tell }: KeptPlace,
): void {
  const { version, claims, selected } = useWorkbench();

  tell.current = () => {
    if (page.editor.isDestroyed) return null;
    const sentenceAt = (offset: number): TextRange =>
      page.sentences[indexAtOrBefore(page.sentences, offset)] ?? { start: offset, end: offset };
    const toOffset = (at: number) => positionMap(page.editor.state.doc).toText({ from: at, to: at }).start;
    const top = sentenceAt(offsetAtTop(page, toOffset));
    const place = cursor.at();
    const holds = ({ start, end }: TextRange) => place !== null && start <= place && place <= end;
    const focus = document.activeElement;
    return {
      ...{ text: page.text, top, below: heightOf(page, top.start) },
      cursor: cursor.range(),
      at: place === null ? null : sentenceAt(place),
      claimId: selected && placesIn(selected, version.id).some(holds) ? selected.id : null,
      focused: focus !== null && page.sheet.contains(focus),
    };
  };

  const goOn = ({ text, top, below, cursor: stood, at, claimId, focused }: LeftPlace) => {
    const now = (range: TextRange) => samePlace(text, page.text, range);
    const claim = claims.find(({ id }) => id === claimId);
    const start = (claim && startOf(claim, version.id)) ?? (stood ? now(stood) : at && now(at));
    if (stood && start !== null) cursor.standAt(start);
    else if (start !== null) cursor.leaveAt(start);
    page.scroller.scrollTop += heightOf(page, now(top)) - below;
    if (focused) page.editor.view.dom.focus({ preventScroll: true });
  };
  const latest = useRef(goOn);
  latest.current = goOn;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is a new text
  useEffect(() => {
    const place = left.current;
    left.current = null;
    if (!place) return;
    // After the chosen claim was brought into view, as it is on every new page.
    const frame = requestAnimationFrame(() => latest.current(place));
    return () => cancelAnimationFrame(frame);
  }, [page]);
}

/** How far below the upper edge of the pane an offset of the text stands, in pixels. */
function heightOf(page: OpenPage, offset: number): number {
  const [box] = boxesOf(page.editor.view, { start: offset, end: offset });
  return box ? box.top - page.scroller.getBoundingClientRect().top : 0;
}
