"use client";

import { useSyncExternalStore } from "react";

type Spoken = { text: string; turn: number };

let polite: Spoken = { text: "", turn: 0 };
let urgent: Spoken = { text: "", turn: 0 };
const SILENCE: Spoken = { text: "", turn: 0 };
const watchers = new Set<() => void>();

/** Says a sentence to screen readers; `urgent` breaks into what they are saying. The same sentence twice is said twice. */
export function announce(text: string, how: "polite" | "urgent" = "polite"): void {
  if (how === "urgent") urgent = { text, turn: urgent.turn + 1 };
  else polite = { text, turn: polite.turn + 1 };
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** Stands once, in the root layout: a region has to be there before its first sentence. */
export function LiveRegion() {
  const calm = useSyncExternalStore(
    watch,
    () => polite,
    () => SILENCE,
  );
  const sharp = useSyncExternalStore(
    watch,
    () => urgent,
    () => SILENCE,
  );
  return (
    <>
      <div className="sr-only" role="status" aria-live="polite" aria-atomic="true">
        <Sentence {...calm} />
      </div>
      <div className="sr-only" role="alert" aria-live="assertive" aria-atomic="true">
        <Sentence {...sharp} />
      </div>
    </>
  );
}

/** A new element for each turn, since a repeated text alone is no change and would not be read. */
function Sentence({ text, turn }: Spoken) {
  return <span key={turn}>{text}</span>;
}
