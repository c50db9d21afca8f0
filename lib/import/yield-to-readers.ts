import { setPriority } from "node:os";

/**
 * Where cores are short, a thread that reads a file gets a third of the time of one that answers. Less would be kinder still to
 * readers, but an honest file would then come to its ten seconds on a busy machine.
 */
const LATER = 5;

/**
 * Lets the thread that calls this wait for those who answer requests. Linux keeps a priority for each thread; elsewhere it would be
 * the whole process's, and nothing is changed.
 */
export function yieldToReaders(): void {
  if (process.platform === "linux") setPriority(LATER);
}
