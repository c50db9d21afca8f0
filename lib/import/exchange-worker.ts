import { parentPort } from "node:worker_threads";
import { Refusal } from "@/lib/domain/refusal";
import type { ExchangeAnswer } from "@/lib/import/exchange-thread";
import { readExchange } from "@/lib/import/read-exchange";
import { yieldToReaders } from "@/lib/import/yield-to-readers";

/* The entry of the thread that reads large claimdesk/1 files; it knows nothing of the desk and touches nothing outside. */

function answer(bytes: Uint8Array): ExchangeAnswer {
  try {
    return { read: readExchange(bytes) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: { code: error.code, params: error.params } };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

yieldToReaders();
parentPort?.on("message", (bytes: Uint8Array) => parentPort?.postMessage(answer(bytes)));
