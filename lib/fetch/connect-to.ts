import { once } from "node:events";
import { connect, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { Refusal, refuse } from "@/lib/domain/refusal";
import { isSameAddress } from "./public-address";
import { portOf } from "./url-guard";

const PATIENCE_MS = 4_000;
const MOST_TRIED = 4;

/**
 * A socket to one of exactly these addresses, which were judged: nobody is asked again who a name is. With https it is encrypted
 * and the certificate checked against the URL's host. Refuses `page_unreachable` where no address answers.
 */
export async function connectTo(url: URL, addresses: readonly string[], signal: AbortSignal): Promise<Socket> {
  let problem: unknown;
  for (const address of addresses.slice(0, MOST_TRIED)) {
    try {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
      const plain = await open(connect({ host: address, port: portOf(url) }), "connect", patience);
      if (!isSameAddress(plain.remoteAddress, address)) {
        plain.destroy();
        refuse("url_refused", { problem: "private" });
      }
      return url.protocol === "https:" ? await encrypt(url, plain, patience) : plain;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Refusal) throw error;
      problem = error;
    }
  }
  throw problem;
}

function encrypt(url: URL, plain: Socket, signal: AbortSignal): Promise<Socket> {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const name = isIP(host) === 0 ? { servername: host.replace(/\.$/, "") } : {};
  return open(connectTls({ socket: plain, host, ...name, ALPNProtocols: ["http/1.1"] }), "secureConnect", signal);
}

async function open<S extends Socket>(socket: S, ready: string, signal: AbortSignal): Promise<S> {
  try {
    await once(socket, ready, { signal });
    // Whoever reads from it hears of an error; between two readers it may bring nobody down.
    socket.on("error", () => {});
    return socket;
  } catch (error) {
    socket.on("error", () => {});
    socket.destroy();
    throw error;
  }
}
