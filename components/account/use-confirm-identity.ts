"use client";

import { codeOf } from "./problem-of";

/* One question at a time, asked from anywhere and answered by the dialog that stands in the shell (confirm-it-is-you.tsx). */

type Asked = (confirmed: boolean) => void;

let asked: Asked | null = null;
const watchers = new Set<() => void>();

function publish(next: Asked | null): void {
  asked = next;
  for (const tell of watchers) tell();
}

/** For the dialog: whether somebody asks. */
export const isAsked = (): boolean => asked !== null;

export function watchAsked(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** For the dialog: what the person answered. */
export function answerAsked(confirmed: boolean): void {
  const waiting = asked;
  publish(null);
  waiting?.(confirmed);
}

/** Asks the person to prove who they are; whether they did. From then on the session counts as fresh for five minutes. */
function confirm(): Promise<boolean> {
  answerAsked(false); // whoever asked before is told no
  return new Promise((answer) => publish(answer));
}

/**
 * Does something that may answer `sign_in_again`: then the person is asked, and it is done once more. Undefined when they turned back;
 * every other error is thrown on.
 */
async function whenFresh<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== "sign_in_again") throw error;
    return (await confirm()) ? work() : undefined;
  }
}

const asking = { confirm, whenFresh };

/** How a screen asks for a fresh sign-in: `whenFresh(() => call(endpoint, …))`, or `await confirm()` beforehand. */
export const useConfirmIdentity = () => asking;
