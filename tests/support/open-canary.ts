import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from "node:net";

/** A server on a loopback address, which notes who came. */
export interface Canary {
  /** "127.0.0.1:4000": what a test says to be allowed to it. */
  pair: string;
  port: number;
  url: string;
  /** Paths asked for, with what was sent. */
  asked: { path: string; headers: IncomingMessage["headers"] }[];
  /** Connections that were made, with or without a request. */
  connections: () => number;
}

export type Answers = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;

type Open = Canary & { close: () => void };

/** Answers by path; anything else with a page that says so. */
export async function openCanary(answers: Answers = {}, address = "127.0.0.1", port = 0): Promise<Open> {
  const asked: Canary["asked"] = [];
  const serve: RequestListener = (request, response) => {
    const path = new URL(request.url ?? "/", "http://canary").pathname;
    asked.push({ path, headers: request.headers });
    const answer = answers[path];
    if (answer) answer(request, response);
    else page(response, "<title>A canary</title><p>The canary sang.</p>");
  };
  const server = createServer(serve);
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { ...(await listening(server, address, port)), asked, close };
}

/** A server that speaks as it likes, below HTTP. */
export async function openRawCanary(speak: (socket: Socket) => void): Promise<Open> {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    speak(socket);
  });
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { ...(await listening(server, "127.0.0.1", 0)), asked: [], close };
}

async function listening(server: Server, host: string, port: number) {
  let connections = 0;
  server.on("connection", () => {
    connections += 1;
  });
  server.listen(port, host);
  await once(server, "listening");
  const { address, port: given, family } = server.address() as AddressInfo;
  const pair = `${family === "IPv6" ? `[${address}]` : address}:${given}`;
  return { pair, port: given, url: `http://${pair}`, connections: () => connections };
}

/** Answers with a page. */
export function page(response: ServerResponse, html: string | Buffer, type = "text/html; charset=utf-8"): void {
  response.writeHead(200, { "content-type": type });
  response.end(html);
}

/** Answers with a redirect. */
export function redirect(to: string, status = 302) {
  return (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, { location: to, "set-cookie": "followed=1", refresh: `0; url=${to}` });
    response.end("moved");
  };
}
