"use client";

import { CheckCheck, Copy, Highlighter, ListPlus, MessageCircleQuestion, Pin } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/live-region";
import { setKeptSelection } from "@/lib/editor/cursor-decorations";
import { askingWords } from "@/lib/words/asking";
import { coverageWords } from "@/lib/words/coverage";
import { readerWords } from "@/lib/words/reader";
import { boxesOf, freeHeight } from "./geometry";
import type { OpenPage } from "./open-page";
import type { PickedWords } from "./use-picked-words";

const words = readerWords.menu;
const GAP = 10;

export interface MenuActions {
  /** Null: this reader may not record. */
  claim: (() => void) | null;
  about: { number: number; run: () => void }[];
  addTo: { number: number; run: () => void } | null;
  /** Adding a place is what the selection is for. */
  placing: boolean;
  /** Null: no coverage here, or not for this reader. */
  wave: (() => void) | null;
  /** Null: this reader hands in no sources. */
  pin: (() => void) | null;
  copy: () => void;
  drop: () => void;
}

/** What can be done with selected words: near them and never over them; at the lower edge under a finger. */
export function SelectionMenu({
  page,
  picked,
  actions,
}: {
  page: OpenPage;
  picked: PickedWords;
  actions: MenuActions;
}) {
  const menu = useRef<HTMLDivElement>(null);
  const { range, image } = picked;

  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    const put = () => place(page, element, range);
    put();
    const silent = page.moved.listen(put);
    page.scroller.addEventListener("scroll", put, { passive: true });
    return () => {
      silent();
      page.scroller.removeEventListener("scroll", put);
    };
  }, [page, range]);

  const hint =
    actions.claim === null
      ? ""
      : actions.placing && actions.addTo
        ? words.hintPlacing(actions.addTo.number)
        : words.hint;
  useEffect(() => {
    announce(`${image ? words.image : words.selected(picked.words)} ${hint}`);
  }, [image, picked.words, hint]);

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { activeElement } = document;
      if (event.key === "Escape" && activeElement?.closest('[role="dialog"], [role="menu"]') == null) {
        event.preventDefault();
        actions.drop();
        page.editor.view.dom.focus({ preventScroll: true });
      } else if (event.key === "Tab" && !event.shiftKey && activeElement === page.editor.view.dom) {
        event.preventDefault();
        menu.current?.querySelector("button")?.focus();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [actions, page]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...(menu.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };

  const claim = actions.claim ? (
    <Act
      key="claim"
      icon={<Highlighter aria-hidden="true" />}
      keys={actions.placing ? undefined : "c"}
      run={actions.claim}
    >
      {words.claim}
    </Act>
  ) : null;
  const add = actions.addTo ? (
    <Act
      key="add"
      icon={<ListPlus aria-hidden="true" />}
      keys={actions.placing ? "c" : undefined}
      run={actions.addTo.run}
    >
      {words.addTo(actions.addTo.number)}
    </Act>
  ) : null;
  return (
    <div
      ref={menu}
      role="toolbar"
      aria-label={words.label}
      tabIndex={-1}
      data-selection-menu
      onKeyDown={onKeyDown}
      // The selection stays with the text while somebody presses a button.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onFocus={() => setKeptSelection(page.editor.view, range)}
      className="absolute z-20 flex w-max max-w-[calc(100%-1rem)] flex-wrap gap-0.5 rounded-lg bg-raised p-1 shadow-float pointer-coarse:fixed pointer-coarse:inset-x-2 pointer-coarse:z-40 pointer-coarse:mx-auto pointer-coarse:max-w-[calc(100vw-1rem)] pointer-coarse:justify-center pointer-coarse:[&_button]:min-h-11 pointer-coarse:[&_button]:px-3"
    >
      {actions.placing ? [add, claim] : [claim, add]}
      {actions.about.map(({ number, run }) => (
        <Act key={`about ${number}`} icon={<MessageCircleQuestion aria-hidden="true" />} run={run}>
          {words.about(number)}
        </Act>
      ))}
      {actions.wave ? (
        <Act icon={<CheckCheck aria-hidden="true" />} keys="w" run={actions.wave}>
          {coverageWords.menu}
        </Act>
      ) : null}
      {actions.pin ? (
        <Act icon={<Pin aria-hidden="true" />} keys="shift+s" run={actions.pin}>
          {askingWords.pins.pin}
        </Act>
      ) : null}
      {image ? null : (
        <Act icon={<Copy aria-hidden="true" />} run={actions.copy}>
          {words.copy}
        </Act>
      )}
    </div>
  );
}

interface ActProps {
  icon: ReactNode;
  keys?: string | undefined;
  run: () => void;
  children: ReactNode;
}

function Act({ icon, keys, run, children }: ActProps) {
  return (
    <Button variant="quiet" onClick={run} className="px-2" {...(keys ? { keys } : {})}>
      {icon}
      {children}
    </Button>
  );
}

/** Above the first line, else below the last, else at the lower edge; a finger's menu stands over the phone's card. */
function place(page: OpenPage, menu: HTMLElement, range: PickedWords["range"]): void {
  const free = freeHeight(page);
  if (window.matchMedia("(pointer: coarse)").matches) {
    menu.style.setProperty("bottom", `${window.innerHeight - free.bottom + GAP}px`);
    return;
  }
  const boxes = boxesOf(page.editor.view, range);
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last) return;
  const { offsetWidth: width, offsetHeight: height } = menu;
  const pane = page.scroller.getBoundingClientRect();
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const above = top - height - GAP;
  const below = bottom + GAP;
  const fitsAbove = above >= free.top + 2 && above + height <= free.bottom;
  const fitsBelow = below + height <= free.bottom - 2 && below >= free.top;
  const y = fitsAbove ? above : fitsBelow ? below : free.bottom - height - GAP;
  const near = fitsAbove || !fitsBelow ? first : last;
  const middle = near.left + near.width / 2 - width / 2;
  const x = Math.max(pane.left + 8, Math.min(middle, pane.right - width - 24));
  const origin = menu.offsetParent?.getBoundingClientRect() ?? pane;
  menu.style.setProperty("left", `${x - origin.left}px`);
  menu.style.setProperty("top", `${y - origin.top}px`);
}
