import { useEffect, useRef } from "react";

/**
 * Keeps the keyboard in the panel where it was when a new version takes away the control that had it, as applying a fix does with the
 * buttons of the fix; in the text where the panel is gone too.
 */
export function usePanelFocus(versionId: string): void {
  const last = useRef<{ target: HTMLElement; panel: HTMLElement | null } | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last.current = { target, panel: target.closest<HTMLElement>("[data-panel]") };
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new version takes it away
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    const before = last.current;
    if (!isLost || !before?.panel || before.target.isConnected) return;
    const goal = before.panel.isConnected ? before.panel : document.querySelector<HTMLElement>("[data-reading]");
    goal?.focus({ preventScroll: true });
  }, [versionId]);
}
