// Sends hostile imports to the production server, in a process of its own: node --import tsx tests/bench/hostile/sender.ts
// It is sent an Order by its parent, answers "ready" once all bodies are made, and on "go" sends them and answers with what each came to.
import { Agent, request } from "node:http";
import { type HostileImport, hostileImports } from "@/tests/support/hostile-imports";

export interface Order {
  port: number;
  origin: string;
  deskId: string;
  /** Members take turns, so that none comes to the limit of one. */
  cookies: string[];
  atOnce: number;
  weight: number;
  insidePort: number;
  site: string;
  rude: string;
}

export interface Sent {
  name: string;
  milliseconds: number;
  /** "read", the code of a refusal, or what else came. */
  came: string;
}

interface Ready {
  name: string;
  path: string;
  type: string;
  body: Buffer;
}

/** Names are left out: here no resolver of ours stands between the server and the network's. */
function prepare({ weight, insidePort, site, rude }: Order): Ready[] {
  const all = hostileImports(weight, { inside: { port: insidePort }, site, rude });
  return all.filter((each) => each.kind !== "url" || !each.resolvesTo).map(asRequest);
}

function asRequest(hostile: HostileImport): Ready {
  const name = `${hostile.kind}: ${hostile.name}`;
  const json = (path: string, body: unknown) => ({
    ...{ name, path, type: "application/json" },
    body: Buffer.from(JSON.stringify(body)),
  });
  if (hostile.kind === "url") return json("imports/page", { url: hostile.url });
  const input = hostile.input();
  if (input.format !== "docx") return json("imports", input);
  return { name, path: "imports/docx", type: "application/octet-stream", body: Buffer.from(input.bytes) };
}

function send(order: Order, agent: Agent, cookie: string, { name, path, type, body }: Ready): Promise<Sent> {
  const began = performance.now();
  return new Promise((done) => {
    const end = (came: string) => done({ name, came, milliseconds: performance.now() - began });
    const asked = request(
      {
        ...{ agent, port: order.port, host: "127.0.0.1", method: "POST" },
        path: `/api/v1/desks/${order.deskId}/${path}`,
        headers: { "content-type": type, "content-length": body.length, origin: order.origin, cookie },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => end(response.statusCode === 200 ? "read" : codeOf(Buffer.concat(chunks).toString())));
      },
    );
    asked.on("error", ({ message }) => end(`no answer: ${message}`));
    asked.end(body);
  });
}

function codeOf(answer: string): string {
  try {
    return String(JSON.parse(answer).code);
  } catch {
    return `no problem: ${answer.slice(0, 100)}`;
  }
}

async function sendAll(order: Order, ready: Ready[]): Promise<Sent[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: order.atOnce });
  const sent: Sent[] = [];
  let turn = 0;
  const lane = async () => {
    for (let next = ready.shift(); next; next = ready.shift()) {
      turn += 1;
      sent.push(await send(order, agent, order.cookies[turn % order.cookies.length] ?? "", next));
    }
  };
  await Promise.all(Array.from({ length: order.atOnce }, lane));
  agent.destroy();
  return sent;
}

let prepared: { order: Order; ready: Ready[] } | undefined;

process.on("message", (told: Order | "go") => {
  if (told !== "go") {
    prepared = { order: told, ready: prepare(told) };
    process.send?.("ready");
  } else if (prepared) {
    void sendAll(prepared.order, prepared.ready).then((sent) => process.send?.(sent));
  }
});
process.on("disconnect", () => process.exit(0));
