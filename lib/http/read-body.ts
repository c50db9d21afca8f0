import { refuse } from "@/lib/domain/refusal";

/** Bytes of bodies that are still arriving; senders who dawdle may not fill the memory together. */
let arriving = 0;
const MOST_ARRIVING = 250_000_000;

/** The bytes of a request, read under a cap of our own: route handlers have none. Refuses what is longer, or not what Content-Length said, and `too_busy` while too much arrives at once. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => refuse("request_too_large", { mostMegabytes: Math.round(most / 1_000_000) });
  const said = request.headers.get("content-length");
  if (said !== null && Number(said) > most) tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    const reader = request.body.getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        size += value.byteLength;
        arriving += value.byteLength;
        if (size > most || arriving > MOST_ARRIVING) {
          await reader.cancel();
          if (size > most) tooLarge();
          refuse("too_busy", { retryAfterSeconds: 5 });
        }
        chunks.push(value);
      }
    } finally {
      arriving -= size;
    }
  }
  if (said !== null && Number(said) !== size) {
    refuse("request_malformed", { issues: [{ path: "", message: "the body did not arrive whole" }] });
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** A JSON body: the right type, valid UTF-8, valid JSON; refused otherwise. */
export async function readJson(request: Request, most: number): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) refuse("request_type_wrong", { wanted: "application/json" });
  const bytes = await readBytes(request, most);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return refuse("request_malformed", { issues: [{ path: "", message: "the body is not JSON in UTF-8" }] });
  }
}
