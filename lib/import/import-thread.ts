import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Refusal, type RefusalCode, type RefusalParams } from "@/lib/domain/refusal";
import type { ImportedArticle } from "@/lib/import/finish-doc";
import type { ImportInput } from "@/lib/import/import-input";
import { IMPORT_LIMITS } from "@/lib/import/import-limits";

export type ImportAnswer =
  | { imported: ImportedArticle }
  | { refused: { code: RefusalCode; params: RefusalParams } }
  | { failed: string };

const WORN_MS = 1_500;

/** One thread, one import at a time. After a failure of any kind it is dead and another takes its place. */
export class ImportThread {
  isDead = false;
  private readonly worker = startWorker();

  constructor() {
    // An idle thread may not keep the process alive, nor an error in it bring the process down.
    this.worker.unref();
    this.worker.on("error", () => this.end());
    this.worker.on("exit", () => {
      this.isDead = true;
    });
  }

  /** Runs one import; when the time is over or the caller gives up, the thread is killed in whatever it does. */
  run(input: ImportInput, signal?: AbortSignal, time: number = IMPORT_LIMITS.time): Promise<ImportedArticle> {
    return new Promise((done, fail) => {
      const began = performance.now();
      const settle = (finish: () => void) => {
        // What took long took memory, and an idle thread would keep it.
        if (performance.now() - began > WORN_MS) this.end();
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
        this.worker.off("message", hear).off("error", fall).off("exit", leave);
        this.worker.unref();
        finish();
      };
      const kill = (reason: unknown) => {
        this.end();
        settle(() => fail(reason));
      };
      const hear = (answer: ImportAnswer) => settle(() => read(answer, done, fail));
      const fall = (error: unknown) => kill(isOutOfMemory(error) ? tooLarge() : error);
      const leave = () => kill(new Error("the import thread ended"));
      const abort = () => kill(signal?.reason);
      const late = () => kill(new Refusal("import_took_too_long", { seconds: time / 1000 }));
      const timer = setTimeout(late, time);
      signal?.addEventListener("abort", abort, { once: true });
      this.worker.on("message", hear).on("error", fall).on("exit", leave);
      this.worker.ref();
      this.worker.postMessage(input);
    });
  }

  /** Kills it; it takes no import any more. */
  end(): void {
    this.isDead = true;
    void this.worker.terminate();
  }
}

/**
 * The production build runs a bundle of the thread's code, made beside it (scripts/build-import-worker.ts) because Next's
 * bundler can't be relied on to emit a file that a thread can start from, and so do the tests, which start many; everywhere
 * else the source itself runs, through tsx.
 */
function startWorker(): Worker {
  const limits = {
    maxOldGenerationSizeMb: IMPORT_LIMITS.memory,
    maxYoungGenerationSizeMb: 32,
    stackSizeMb: 4,
  };
  const root = process.cwd();
  const options = { resourceLimits: limits, env: {}, stdin: false };
  if (process.env.NODE_ENV === "production" || process.env.NODE_ENV === "test") {
    return new Worker(join(/* turbopackIgnore: true */ root, "generated", "import-worker.mjs"), {
      ...options,
      execArgv: [],
    });
  }
  const source = join(/* turbopackIgnore: true */ root, "lib", "import", "import-worker.ts");
  return new Worker(source, { ...options, execArgv: ["--import", "tsx"] });
}

function read(answer: ImportAnswer, done: (article: ImportedArticle) => void, fail: (error: unknown) => void): void {
  if ("imported" in answer) done(answer.imported);
  else if ("refused" in answer) fail(new Refusal(answer.refused.code, answer.refused.params));
  else fail(new Error(`import failed: ${answer.failed}`));
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

function tooLarge(): Refusal {
  return new Refusal("import_too_large", { limit: IMPORT_LIMITS.memory, unit: "megabytes" });
}
