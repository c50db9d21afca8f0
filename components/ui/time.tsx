"use client";

import { useSyncExternalStore } from "react";
import { dateInWords, exactTime, printedTime, timeInWords } from "@/lib/words/time";

const TICK_MS = 20_000;
let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const watchers = new Set<() => void>();

/** One clock for all times on the page; it stops with the last of them. */
function watch(tell: () => void): () => void {
  watchers.add(tell);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of watchers) each();
  }, TICK_MS);
  return () => {
    watchers.delete(tell);
    if (watchers.size === 0) {
      clearInterval(timer);
      timer = undefined;
      now = 0;
    }
  };
}

function readNow(): number {
  if (now === 0) now = Date.now();
  return now;
}

/** A moment as people say it, exact in the tooltip; `zone` is the desk's (IANA). */
export function Time({ at, zone, className }: { at: number | string | Date; zone: string; className?: string }) {
  const current = useSyncExternalStore(watch, readNow, () => null);
  const moment = new Date(at);
  const ms = moment.getTime();
  return (
    <time dateTime={moment.toISOString()} title={exactTime(ms, zone)} className={className}>
      {current === null ? dateInWords(ms, zone) : timeInWords(ms, current, zone)}
    </time>
  );
}

/** A moment by its date, clock and zone, for what is printed or read by strangers. */
export function PrintedTime({ at, zone, className }: { at: string; zone: string; className?: string }) {
  const ms = Date.parse(at);
  return (
    <time dateTime={at} title={exactTime(ms, zone)} className={className}>
      {printedTime(ms, zone)}
    </time>
  );
}
