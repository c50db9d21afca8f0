import { expect, test } from "vitest";
import { readBytes } from "@/lib/http/read-body";

const MEGABYTES_24 = new Uint8Array(24_000_000);

/** A body that sends 24 MB and then waits until it is told to end. */
function dawdling() {
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(MEGABYTES_24);
      end = () => controller.close();
    },
  });
  const init: RequestInit & { duplex: "half" } = { method: "PUT", body, duplex: "half" };
  return { bytes: readBytes(new Request("http://127.0.0.1/", init), 25_000_000), end: () => end() };
}

test("senders who dawdle hold a bounded part of the memory, and give it back", async () => {
  const first = Array.from({ length: 10 }, dawdling);
  const oneMore = dawdling();
  await expect(oneMore.bytes).rejects.toMatchObject({ code: "too_busy", params: { retryAfterSeconds: 5 } });
  for (const { end } of first) end();
  for (const { bytes } of first) expect((await bytes).byteLength).toBe(24_000_000);
  const later = dawdling();
  later.end();
  expect((await later.bytes).byteLength).toBe(24_000_000);
});
