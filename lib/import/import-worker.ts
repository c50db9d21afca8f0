import { parentPort } from "node:worker_threads";
import { Refusal } from "@/lib/domain/refusal";
import { importAnything } from "@/lib/import/import-article";
import type { ImportInput } from "@/lib/import/import-input";
import type { ImportAnswer } from "@/lib/import/import-thread";
import { yieldToReaders } from "@/lib/import/yield-to-readers";

/* The entry of the thread that reads untrusted articles; it knows nothing of the desk and touches nothing outside. */

async function answer(input: ImportInput): Promise<ImportAnswer> {
  try {
    return { imported: await importAnything(input) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: { code: error.code, params: error.params } };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

yieldToReaders();
parentPort?.on("message", async (input: ImportInput) => parentPort?.postMessage(await answer(input)));
