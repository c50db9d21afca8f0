import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Socket } from "node:net";
import { afterAll } from "vitest";

/** A server of a test on a loopback address, which notes who came. */
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

type Answers = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;

/** Answers by path; anything else with a page that says so. Closed when the test file is done. */
export async function canary(answers: Answers = {}, address = "127.0.0.1", port = 0): Promise<Canary> {
  const asked: Canary["asked"] = [];
  const serve: RequestListener = (request, response) => {
    const path = new URL(request.url ?? "/", "http://canary").pathname;
    asked.push({ path, headers: request.headers });
    const answer = answers[path];
    if (answer) answer(request, response);
    else page(response, "<title>A canary</title><p>The canary sang.</p>");
  };
  const server = createServer(serve);
  let connections = 0;
  server.on("connection", () => {
    connections += 1;
  });
  server.listen(port, address);
  await once(server, "listening");
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return { ...placeOf(server.address() as AddressInfo), asked, connections: () => connections };
}

/** A server that speaks as it likes, below HTTP. */
export async function rawCanary(speak: (socket: Socket) => void): Promise<Canary> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createSocketServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => {});
    speak(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { ...placeOf(server.address() as AddressInfo), asked: [], connections: () => connections };
}

function placeOf({ address, port, family }: AddressInfo) {
  const pair = `${family === "IPv6" ? `[${address}]` : address}:${port}`;
  return { pair, port, url: `http://${pair}` };
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
