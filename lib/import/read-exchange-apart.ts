import { ExchangeThread } from "@/lib/import/exchange-thread";
import { type ReadExchange, readExchange } from "@/lib/import/read-exchange";

/** Files up to this are read in a few dozen milliseconds, less than a thread takes to start. */
const SMALL = 500_000;

/** Reads a claimdesk/1 file; a larger one in a thread of its own that is killed when it takes too long or too much memory. */
export async function readExchangeApart(bytes: Uint8Array<ArrayBuffer>): Promise<ReadExchange> {
  return bytes.byteLength <= SMALL ? readExchange(bytes) : new ExchangeThread().run(bytes);
}
