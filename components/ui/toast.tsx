"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { uiWords } from "@/lib/words/ui";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { announce } from "./live-region";

export type ToastOptions = {
  undo?: () => void;
  /** One more thing to do next, beside the way back. */
  action?: { label: string; run: () => void };
  /** How long it stays; it waits while it is pointed at or focused. */
  seconds?: number;
};
type Toast = ToastOptions & { id: number; text: string };

const MOST_AT_ONCE = 3;
const MOST_TO_UNDO = 50;
const NONE: readonly Toast[] = [];
let toasts: readonly Toast[] = NONE;
let lastId = 0;
/** What can still be undone, the latest last: longer than its message is shown. */
let undoable: readonly { id: number; undo: () => void }[] = [];
const watchers = new Set<() => void>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const tell of watchers) tell();
}

/** Says that something was done, with a way back. Returns a function that takes the message away again. */
export function toast(text: string, options: ToastOptions = {}): () => void {
  lastId += 1;
  const id = lastId;
  publish([...toasts, { ...options, id, text }].slice(-MOST_AT_ONCE));
  const { undo } = options;
  if (undo) undoable = [...undoable, { id, undo }].slice(-MOST_TO_UNDO);
  announce(undo ? uiWords.withUndo(text) : text);
  return () => dismiss(id);
}

/** Undoes the latest thing that offered it and was not undone. False: there was none. */
export function undoLatest(): boolean {
  const latest = undoable.at(-1);
  if (!latest) return false;
  takeBack(latest.id);
  return true;
}

/** What was done on a screen that is left can't be undone from the next one. */
export function forgetUndos(): void {
  undoable = [];
}

function takeBack(id: number): void {
  const found = undoable.find((one) => one.id === id);
  undoable = undoable.filter((one) => one.id !== id);
  dismiss(id);
  found?.undo();
}

function dismiss(id: number): void {
  publish(toasts.filter((one) => one.id !== id));
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** Stands once, in the root layout, at the lower edge and clear of the text column's middle. */
export function ToastRegion() {
  const shown = useSyncExternalStore(
    watch,
    () => toasts,
    () => NONE,
  );
  return (
    <section
      aria-label={uiWords.messages}
      className="pointer-events-none print:hidden fixed start-3 bottom-13 z-50 flex w-[min(18rem,calc(100vw-1.5rem))] flex-col gap-2"
    >
      {shown.map((one) => (
        <ToastCard key={one.id} toast={one} />
      ))}
    </section>
  );
}

function ToastCard({ toast: { id, text, undo, action, seconds = undo ? 10 : 5 } }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  const left = useRef(seconds * 1000);

  useEffect(() => {
    if (held) return;
    const since = performance.now();
    const timer = setTimeout(() => dismiss(id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(1000, left.current - (performance.now() - since));
    };
  }, [held, id]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only stops its clock
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex flex-wrap items-center justify-end gap-1 rounded-lg bg-raised py-1.5 ps-3.5 pe-1.5 shadow-float"
    >
      <p className={clsx("min-w-0 grow text-base", action ? "basis-full pe-2" : "basis-32")}>{text}</p>
      {action ? (
        <Button
          variant="quiet"
          size="sm"
          onClick={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      ) : null}
      {undo ? (
        <Button variant="quiet" size="sm" keys={uiWords.undoKey} onClick={() => takeBack(id)}>
          {uiWords.undo}
        </Button>
      ) : null}
      <IconButton label={uiWords.dismiss} icon={<X />} side="top" onClick={() => dismiss(id)} className="size-6" />
    </div>
  );
}
