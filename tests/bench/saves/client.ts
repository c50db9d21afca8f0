// Saves claims over kept-alive connections, in a process of its own: node --import tsx tests/bench/saves/client.ts
// It is sent a Load by its parent and answers with a Measured.
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { percentile } from "../figures";
import type { Newsroom } from "./newsroom";

export interface Load {
  port: number;
  origin: string;
  newsroom: Newsroom;
  connections: number;
  /** Which of the articles to spread over. */
  from: number;
  articles: number;
  milliseconds: number;
}

export interface Measured {
  saved: number;
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
  /** The first answer that was no 201, to say what went wrong. */
  trouble: string;
}

let count = 0;

function bodyFor(load: Load, versionId: string): string {
  const start = (count * 37) % (load.newsroom.length - 60);
  const claim = {
    id: randomUUID(),
    versionId,
    placements: [{ id: randomUUID(), range: { unit: "utf16", start, end: start + 25 } }],
    statement: "The port moved 4,200 containers in May.",
    kind: "number",
    speaker: "the harbour office",
    claimDate: "",
    priority: "must",
  };
  return JSON.stringify({ commandId: randomUUID(), claim });
}

function save(load: Load, agent: Agent): Promise<{ status: number; answer: string }> {
  count += 1;
  const { deskId, members, articles } = load.newsroom;
  const article = articles[load.from + (count % load.articles)];
  const member = members[count % members.length];
  if (!article || !member) throw new Error("the newsroom is empty");
  const body = bodyFor(load, article.versionId);
  return new Promise((done, fail) => {
    const sent = request(
      {
        agent,
        port: load.port,
        host: "127.0.0.1",
        method: "POST",
        path: `/api/v1/desks/${deskId}/articles/${article.id}/claims`,
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          origin: load.origin,
          cookie: member.cookie,
          "x-member": member.id,
        },
      },
      (response) => {
        let answer = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (answer += chunk));
        response.on("end", () => done({ status: response.statusCode ?? 0, answer }));
      },
    );
    sent.on("error", fail);
    sent.end(body);
  });
}

async function measure(load: Load): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  const times: number[] = [];
  let failed = 0;
  let trouble = "";
  const started = performance.now();
  const until = started + load.milliseconds;
  const worker = async () => {
    for (let before = performance.now(); before < until; before = performance.now()) {
      const { status, answer } = await save(load, agent);
      if (status === 201) times.push(performance.now() - before);
      else {
        failed += 1;
        trouble ||= `${status} ${answer.slice(0, 300)}`;
      }
    }
  };
  await Promise.all(Array.from({ length: load.connections }, worker));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return {
    saved: times.length,
    perSecond: times.length / seconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    failed,
    trouble,
  };
}

process.on("message", (load: Load) => {
  measure(load).then(
    (measured) => process.send?.(measured),
    (error: unknown) =>
      process.send?.({ saved: 0, perSecond: 0, p50: 0, p99: 0, failed: 1, trouble: String(error) } satisfies Measured),
  );
});
process.on("disconnect", () => process.exit(0));
