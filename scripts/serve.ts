// Serves the production build: node scripts/serve.ts (started by start.ts; it runs without any loader).
// Next's own `next start` is not used, since it rewrites the forwarded headers before anything of ours sees them, and
// does not end while an event stream is open.
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";

const DRAIN_MS = 10_000;
const FORWARDED = /^(forwarded|x-forwarded-|x-real-ip$)/;

const hostname = process.env.HOST ?? "127.0.0.1";
const port = Number(process.env.PORT ?? "3000");
const demo = process.env.CLAIMDESK_DEMO === "1";
const proxies = Number(process.env.CLAIMDESK_TRUSTED_PROXIES ?? "0");

/** On the few answers that Next does not give; next.config.ts sets the same on all others. */
const GUARDS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

function refuse(response: ServerResponse, status: number, code: string, title: string, detail: string): void {
  response.writeHead(status, { ...GUARDS, "content-type": "application/problem+json", connection: "close" });
  response.end(JSON.stringify({ type: "about:blank", title, status, detail, code, params: {} }));
}

/**
 * What a client says about where a request came from is not believed: the address is the socket's, or the one that the
 * outermost proxy of ours saw. Next fills in the rest from the Host header.
 */
function settleOrigin(request: IncomingMessage): void {
  const hops = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((hop) => hop.trim());
  const client = proxies > 0 ? hops.at(-proxies) : undefined;
  const protocol = proxies > 0 ? request.headers["x-forwarded-proto"] : undefined;
  for (const name of Object.keys(request.headers)) if (FORWARDED.test(name)) delete request.headers[name];
  request.headers["x-request-id"] = randomUUID();
  request.headers["x-forwarded-for"] = client || request.socket.remoteAddress || "unknown";
  if (protocol) request.headers["x-forwarded-proto"] = protocol;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/**
 * In a demo anybody signs in as anyone. Forwarded headers mean that a proxy shows it to others; a foreign name in Host
 * means that a page elsewhere reaches it through a name of its own that points here.
 */
function comesFromHere(request: IncomingMessage): boolean {
  if (Object.keys(request.headers).some((name) => FORWARDED.test(name))) return false;
  return LOOPBACK.test(request.headers.host ?? "");
}

const own = new URL(process.env.NEXTAUTH_URL ?? `http://${hostname}:${port}`);

/** Where a person goes who typed localhost for 127.0.0.1: sessions and the check of origins know one name. */
function sameUnderOwnName(request: IncomingMessage): string | undefined {
  const host = request.headers.host ?? "";
  if (host === own.host || !LOOPBACK.test(host) || !LOOPBACK.test(own.host)) return undefined;
  const isPage = request.method === "GET" && request.headers.accept?.includes("text/html");
  return isPage && request.url?.startsWith("/") ? own.origin + request.url : undefined;
}

const app = next({ dev: false, hostname, port });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  if (demo && !comesFromHere(request)) {
    refuse(
      response,
      403,
      "forwarded_refused",
      "Demo is local only",
      "This is a demo newsroom. It answers this machine only, not through a proxy.",
    );
    return;
  }
  const elsewhere = sameUnderOwnName(request);
  if (elsewhere) {
    response.writeHead(307, { ...GUARDS, location: elsewhere }).end();
    return;
  }
  settleOrigin(request);
  handle(request, response).catch((error: unknown) => {
    console.error(error);
    response.headersSent
      ? response.destroy()
      : refuse(response, 500, "unexpected", "Unexpected error", "Something went wrong here.");
  });
});
server.on("error", (error) => {
  console.error(`Claimdesk could not listen on ${hostname}:${port}: ${error.message}`);
  process.exit(1);
});
server.listen(port, hostname);

let draining = false;

/** Finishes what is under way, ends what would never finish by itself, and leaves. */
async function drain(code: number): Promise<void> {
  if (draining) return;
  draining = true;
  setTimeout(() => process.exit(1), DRAIN_MS).unref();
  const closed = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  const ends = (globalThis as { [key: symbol]: Set<() => unknown> | undefined })[Symbol.for("claimdesk.drain")];
  await Promise.allSettled([...(ends ?? [])].map(async (end) => end()));
  const idle = setInterval(() => server.closeIdleConnections(), 100); // kept-alive ones become idle one by one
  await closed;
  clearInterval(idle);
  await app.close();
  process.exit(code);
}

process.on("SIGTERM", () => drain(0));
process.on("SIGINT", () => drain(0));
process.on("disconnect", () => drain(0)); // whoever started us is gone
process.on("uncaughtException", (error) => {
  console.error(error);
  void drain(1);
});
process.on("unhandledRejection", (error) => {
  console.error(error);
  void drain(1);
});
