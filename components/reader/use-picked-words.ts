import { useCallback, useEffect, useRef, useState } from "react";
import { sameRange, type TextRange } from "@/lib/domain/text/ranges";
import { wordsIn } from "@/lib/domain/text/words";
import { setKeptSelection } from "@/lib/editor/cursor-decorations";
import { domSelectionToRange } from "@/lib/editor/selection";
import type { OpenPage } from "./open-page";

/** A selection made by key or by the handles of a touch screen has no end of its own: it has ended when it rests this long (ms). */
const REST_MS = 160;

/** Words somebody has selected in the text, by whatever means; or an image they pointed at. */
export interface PickedWords {
  range: TextRange;
  words: number;
  image: boolean;
}

/** Follows the browser's selection in the text. `drop` gives it up, `pickImage` selects an image. */
export function usePickedWords(page: OpenPage) {
  const [picked, setPicked] = useState<PickedWords | null>(null);
  const now = useRef(picked);
  now.current = picked;

  const drop = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setKeptSelection(page.editor.view, null);
    setPicked(null);
  }, [page]);

  const pickImage = useCallback(
    (range: TextRange) => {
      document.getSelection()?.removeAllRanges();
      setKeptSelection(page.editor.view, range);
      setPicked({ range, words: 0, image: true });
    },
    [page],
  );

  useEffect(() => {
    const { view } = page.editor;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const range = domSelectionToRange(view, document.getSelection());
      const before = now.current;
      if (!range) {
        const inMenu = document.activeElement?.closest("[data-selection-menu]") != null;
        if (before && !before.image && !inMenu) drop();
        return;
      }
      if (before && sameRange(before.range, range)) return;
      if (before?.image) setKeptSelection(view, null);
      setPicked({ range, words: wordsIn(page.text, range, page.reading.language).length, image: false });
    };
    const onSelect = () => {
      if (view.dom.dataset.pressed !== undefined) return;
      clearTimeout(rest);
      rest = setTimeout(look, REST_MS);
    };
    const onDown = (event: PointerEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("[data-selection-menu]")) return;
      if (target && view.dom.contains(target) && event.button === 0) view.dom.dataset.pressed = "";
      if (now.current && view.dom.contains(target) && !event.shiftKey) {
        setKeptSelection(view, null);
        setPicked(null);
      }
    };
    const onUp = () => {
      if (view.dom.dataset.pressed === undefined) return;
      delete view.dom.dataset.pressed;
      clearTimeout(rest);
      rest = setTimeout(look);
    };
    document.addEventListener("selectionchange", onSelect);
    document.addEventListener("pointerdown", onDown, true);
    document.addEventListener("pointerup", onUp);
    document.addEventListener("pointercancel", onUp);
    return () => {
      clearTimeout(rest);
      document.removeEventListener("selectionchange", onSelect);
      document.removeEventListener("pointerdown", onDown, true);
      document.removeEventListener("pointerup", onUp);
      document.removeEventListener("pointercancel", onUp);
    };
  }, [page, drop]);

  return { picked, drop, pickImage };
}
