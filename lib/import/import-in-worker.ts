import { refuse } from "@/lib/domain/refusal";
import { checkInput } from "@/lib/import/check-import";
import type { ImportedArticle } from "@/lib/import/finish-doc";
import type { ImportInput } from "@/lib/import/import-input";
import { IMPORT_LIMITS } from "@/lib/import/import-limits";
import { ImportThread } from "@/lib/import/import-thread";

interface Waiting {
  start: () => void;
}

interface Pool {
  idle: ImportThread[];
  running: number;
  waiting: Waiting[];
}

// Routes and instrumentation are separate module graphs of one process: the pool is the process's.
const key = Symbol.for("claimdesk.import-pool");
const shared = globalThis as { [key]?: Pool };

function pool(): Pool {
  shared[key] ??= { idle: [], running: 0, waiting: [] };
  return shared[key];
}

/**
 * Reads an article in a thread of its own that is killed after ten seconds: hostile input costs its sender a refusal and nobody
 * else anything. At most two run at once; a bounded queue waits, and beyond it the answer is `too_busy`.
 */
export async function importInWorker(input: ImportInput, signal?: AbortSignal): Promise<ImportedArticle> {
  checkInput(input);
  await turn(signal);
  const { idle } = pool();
  const thread = idle.pop() ?? new ImportThread();
  try {
    signal?.throwIfAborted();
    return await thread.run(input, signal);
  } finally {
    if (!thread.isDead) idle.push(thread);
    next();
  }
}

/** Resolves when this import may run; it then counts as running. */
function turn(signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const { waiting } = pool();
  if (pool().running < IMPORT_LIMITS.workers) {
    pool().running += 1;
    return Promise.resolve();
  }
  if (waiting.length >= IMPORT_LIMITS.queue) refuse("too_busy", { retryAfterSeconds: IMPORT_LIMITS.time / 1000 });
  return new Promise((start, fail) => {
    const place: Waiting = {
      start: () => {
        signal?.removeEventListener("abort", leave);
        start();
      },
    };
    const leave = () => {
      waiting.splice(waiting.indexOf(place), 1);
      fail(signal?.reason);
    };
    signal?.addEventListener("abort", leave, { once: true });
    waiting.push(place);
  });
}

/** Hands the place on to who waits longest. */
function next(): void {
  const following = pool().waiting.shift();
  if (following === undefined) pool().running -= 1;
  else following.start();
}
