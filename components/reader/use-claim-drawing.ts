import { useEffect, useMemo, useRef } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { useWorkspace } from "@/lib/client/workspace";
import { setClaimControls } from "@/lib/editor/claim-controls";
import { setClaimMarks } from "@/lib/editor/claim-decorations";
import { controlsOf, marksOf, type PaperView, placesIn } from "./claims-on-paper";
import { reveal } from "./geometry";
import type { OpenPage } from "./open-page";
import { whenReleased } from "./when-released";

/** Keeps marks and controls in step with claims, filter and choice, and brings the chosen claim into view. */
export function useClaimDrawing(page: OpenPage): void {
  const { desk } = useWorkspace();
  const { version, claims, shown, selected, filter, scale, chosenFrom, cardOpen } = useWorkbench();
  const selectedId = selected?.id ?? null;
  const view: PaperView = useMemo(
    () => ({
      versionId: version.id,
      claims,
      shown: new Set(shown.map((claim) => claim.id)),
      selectedId,
      retired: filter.retired,
      scales: desk.scales,
    }),
    [version.id, claims, shown, selectedId, filter.retired, desk.scales],
  );

  useEffect(() => {
    // Drawing while somebody drags would take the words out of their hand.
    return whenReleased(page.editor.view.dom, () => {
      setClaimMarks(page.editor, marksOf(view), page.moved.tell);
    });
  }, [page, view]);

  useEffect(() => {
    return whenReleased(page.editor.view.dom, () => {
      setClaimControls(page.editor, controlsOf(view, scale), () => {
        reachable(page.editor.view.dom, view.selectedId);
        handOver(page.editor.view.dom, view.selectedId);
        page.moved.tell();
      });
    });
  }, [page, view, scale]);

  const first = useMemo(() => (selected ? placesIn(selected, version.id)[0] : undefined), [selected, version.id]);
  const latest = useRef(first);
  latest.current = first;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice scrolls, an edit of the chosen claim does not
  useEffect(() => {
    const show = () => latest.current && reveal(page, latest.current);
    // The card of a phone opens over the text: the words have to be above it once it is there, whatever its height.
    const observer = new ResizeObserver(show);
    const frame = requestAnimationFrame(() => {
      show();
      handOver(page.editor.view.dom, selectedId);
      const sheet = document.querySelector("[data-bottom-sheet]");
      if (sheet) observer.observe(sheet);
    });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [page, selectedId, chosenFrom, cardOpen]);
}

/** The id that marks name as their details stands on the card where it is shown, and on the control everywhere else. */
function handOver(dom: HTMLElement, selectedId: string | null): void {
  for (const bare of dom.querySelectorAll<HTMLElement>("[data-claim-control]:not([id])")) {
    bare.id = `card-${bare.dataset.claimControl}`;
  }
  if (selectedId === null) return;
  const id = CSS.escape(`card-${selectedId}`);
  if (document.querySelector(`#${id}:not([data-claim-control])`)) dom.querySelector(`#${id}`)?.removeAttribute("id");
}

/** Of all controls one is a tab stop: the chosen claim's, which says so, else the first. */
function reachable(dom: HTMLElement, selectedId: string | null): void {
  for (const old of dom.querySelectorAll<HTMLElement>('[data-claim-control][tabindex="0"]')) {
    old.tabIndex = -1;
    old.removeAttribute("aria-current");
  }
  const chosen =
    selectedId === null ? null : dom.querySelector<HTMLElement>(`[data-claim-control="${CSS.escape(selectedId)}"]`);
  chosen?.setAttribute("aria-current", "true");
  const stop = chosen ?? dom.querySelector<HTMLElement>("[data-claim-control]");
  if (stop) stop.tabIndex = 0;
}
