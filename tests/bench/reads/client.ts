// Asks one address over kept-alive connections, in a process of its own: node --import tsx tests/bench/reads/client.ts
// It is sent an Asking by its parent and answers with an Answered, at the latest when it is told to stop.
import { Agent, get } from "node:http";
import { percentile } from "../figures";

export interface Asking {
  port: number;
  path: string;
  /** People take turns. */
  cookies: string[];
  connections: number;
  milliseconds: number;
}

export interface Answered {
  answered: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  /** Of one answer. */
  bytes: number;
  failed: number;
}

function ask({ port, path }: Asking, agent: Agent, cookie: string): Promise<{ status: number; bytes: number }> {
  return new Promise((done, fail) => {
    get({ agent, port, host: "127.0.0.1", path, headers: { cookie } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", () => done({ status: response.statusCode ?? 0, bytes }));
    }).on("error", fail);
  });
}

let stopped = false;

async function measure(asking: Asking): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: asking.connections });
  const times: number[] = [];
  let [failed, size, turn] = [0, 0, 0];
  stopped = false;
  const started = performance.now();
  const until = started + asking.milliseconds;
  const worker = async () => {
    for (let before = performance.now(); before < until && !stopped; before = performance.now()) {
      turn += 1;
      const { status, bytes } = await ask(asking, agent, asking.cookies[turn % asking.cookies.length] ?? "");
      if (status === 200) times.push(performance.now() - before);
      else failed += 1;
      size = bytes;
    }
  };
  await Promise.all(Array.from({ length: asking.connections }, worker));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return {
    answered: times.length,
    perSecond: times.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    bytes: size,
    failed,
  };
}

process.on("message", (asking: Asking | "stop") => {
  if (asking === "stop") stopped = true;
  else void measure(asking).then((answered) => process.send?.(answered));
});
process.on("disconnect", () => process.exit(0));
