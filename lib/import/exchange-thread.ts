import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Refusal, type RefusalCode, type RefusalParams } from "@/lib/domain/refusal";
import type { ReadExchange } from "@/lib/import/read-exchange";

export type ExchangeAnswer =
  | { read: ReadExchange }
  | { refused: { code: RefusalCode; params: RefusalParams } }
  | { failed: string };

const SECONDS = 10;
const MEGABYTES = 768;

/** A thread that reads one claimdesk/1 file and ends. */
export class ExchangeThread {
  private readonly worker = startWorker();

  /** Reads the file, whose bytes go over to the thread. Refuses what takes too long or too much memory. */
  run(bytes: Uint8Array<ArrayBuffer>): Promise<ReadExchange> {
    return new Promise<ReadExchange>((done, fail) => {
      const timer = setTimeout(() => fail(new Refusal("import_took_too_long", { seconds: SECONDS })), SECONDS * 1000);
      this.worker
        .on("message", (answer: ExchangeAnswer) => {
          clearTimeout(timer);
          if ("read" in answer) done(answer.read);
          else if ("refused" in answer) fail(new Refusal(answer.refused.code, answer.refused.params));
          else fail(new Error(`reading a claimdesk/1 file failed: ${answer.failed}`));
        })
        .on("error", (error: Error & { code?: string }) => {
          clearTimeout(timer);
          const tooMuch = error.code === "ERR_WORKER_OUT_OF_MEMORY";
          fail(tooMuch ? new Refusal("import_too_large", { limit: MEGABYTES, unit: "megabytes" }) : error);
        })
        .on("exit", () => {
          clearTimeout(timer);
          fail(new Error("the thread that reads claimdesk/1 files ended"));
        });
      this.worker.postMessage(bytes);
    }).finally(() => this.worker.terminate());
  }
}

/** In production and in tests a bundle (scripts/build-import-worker.ts), as for other imports; elsewhere the source. */
function startWorker(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };
  const options = { resourceLimits, env: {}, stdin: false };
  const root = process.cwd();
  if (process.env.NODE_ENV === "production" || process.env.NODE_ENV === "test") {
    const bundle = join(/* turbopackIgnore: true */ root, "generated", "exchange-worker.mjs");
    return new Worker(bundle, { ...options, execArgv: [] });
  }
  const source = join(/* turbopackIgnore: true */ root, "lib", "import", "exchange-worker.ts");
  return new Worker(source, { ...options, execArgv: ["--import", "tsx"] });
}
