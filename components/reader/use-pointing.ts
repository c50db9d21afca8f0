import { useEffect, useRef } from "react";
import type { TextRange } from "@/lib/domain/text/ranges";
import { claimsOfTarget } from "@/lib/editor/claim-decorations";
import { positionMap } from "@/lib/editor/positions";
import type { OpenPage } from "./open-page";

/** What was clicked: the claims over the words, outermost first, and a link's address. */
export interface Pointed {
  claimIds: readonly string[];
  href: string | null;
  x: number;
  y: number;
}

interface Handlers {
  onPoint: (pointed: Pointed) => void;
  onControl: (claimId: string) => void;
  onImage: (range: TextRange) => void;
  /** A click anywhere in the text: where reading goes on. */
  onPlace: (offset: number) => void;
}

const POINTED = "claim-pointed";

/** Clicks and hovering over the text. A drag that selects words is no click. */
export function usePointing(page: OpenPage, handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;

  useEffect(() => {
    const { view } = page.editor;
    const { dom } = view;
    const offsetOf = (position: number) => positionMap(view.state.doc).toText({ from: position, to: position }).start;
    let hovered = "";

    const onClick = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!target) return;
      const control = target.closest<HTMLElement>("[data-claim-control]")?.dataset.claimControl;
      if (control !== undefined) return latest.current.onControl(control);
      const link = target.closest<HTMLAnchorElement>("a[href]");
      // The article is paper: a link never takes the workbench away. With mod it opens as everywhere.
      if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault();
      const selection = document.getSelection();
      const dragged = selection !== null && !selection.isCollapsed && dom.contains(selection.anchorNode);
      if (event.defaultPrevented === false && link) return;
      const image = target.closest("img, .image-placeholder");
      const claimIds = claimsOfTarget(target);
      if (image) {
        const at = view.posAtDOM(image, 0);
        latest.current.onImage(positionMap(view.state.doc).toText({ from: at, to: at + 1 }));
      } else if (dragged) return;
      const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (found) latest.current.onPlace(offsetOf(found.pos));
      const box = target.getBoundingClientRect();
      // A key pressed on a link makes a click without a place.
      const [x, y] = event.detail === 0 ? [box.left, box.bottom] : [event.clientX, event.clientY];
      if (claimIds.length > 0 || link) latest.current.onPoint({ claimIds, href: link?.href ?? null, x, y });
    };

    // One class on all marks of the innermost claim under the pointer: paint only, nothing moves.
    const onOver = (event: PointerEvent) => {
      const id = claimsOfTarget(event.target).at(-1) ?? "";
      if (id === hovered) return;
      hovered = id;
      for (const old of dom.querySelectorAll(`.${POINTED}`)) old.classList.remove(POINTED);
      if (id === "") return;
      for (const mark of dom.querySelectorAll(`[data-claims~="${CSS.escape(id)}"]`)) mark.classList.add(POINTED);
    };

    dom.addEventListener("click", onClick);
    dom.addEventListener("pointerover", onOver);
    dom.addEventListener("pointerleave", onOver);
    return () => {
      dom.removeEventListener("click", onClick);
      dom.removeEventListener("pointerover", onOver);
      dom.removeEventListener("pointerleave", onOver);
    };
  }, [page]);
}
