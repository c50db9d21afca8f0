import { once } from "node:events";
import { join } from "node:path";
import { cpuOf, withProduct } from "../product";
import type { Answered, Asking } from "./client";
import { openReadNewsroom } from "./newsroom";
import { measureOpening, type OpenFigures } from "./open-article";

const WARM_MS = 5_000;

export interface ReadFigures {
  what: string;
  connections: number;
  ours: Answered & { cpuMs: number };
  bare: Answered & { cpuMs: number };
}

/** Reads claims and the board through the production server and the bare one, in turn, and opens articles in a browser. */
export function measureReads(
  milliseconds: number,
  told: (line: string) => void,
): Promise<{ reads: ReadFigures[]; opening: OpenFigures }> {
  const bareServer = join(import.meta.dirname, "bare-server.ts");
  told("Filling a desk with 5,000 articles");
  return withProduct(bareServer, openReadNewsroom, async (product, newsroom) => {
    const { origin, port, barePort, pid, bare } = product;
    const client = await product.child(join(import.meta.dirname, "client.ts"));
    const base = `/api/v1/desks/${newsroom.deskId}/articles`;
    const questions = [
      { what: "100 claims", path: `${base}/${newsroom.articles[100]}/claims?limit=100` },
      { what: "board of 5,000", path: `${base}?limit=50` },
    ];
    const ask = async (asking: Omit<Asking, "cookies">) => {
      const asked = asking.port === port ? pid : bare.pid;
      const before = cpuOf(asked);
      client.send({ ...asking, cookies: newsroom.cookies });
      const [answered] = (await once(client, "message")) as [Answered];
      if (answered.failed > 0) told(`  ${answered.failed} answers were no 200`);
      return { ...answered, cpuMs: (cpuOf(asked) - before) / Math.max(1, answered.answered) };
    };
    const reads: ReadFigures[] = [];
    for (const { what, path } of questions) {
      for (const each of [port, barePort]) await ask({ port: each, path, connections: 16, milliseconds: WARM_MS });
      for (const connections of [1, 16, 64]) {
        told(`Reading ${what} with ${connections} connections`);
        const ours = await ask({ port, path, connections, milliseconds });
        reads.push({ what, connections, ours, bare: await ask({ port: barePort, path, connections, milliseconds }) });
      }
    }
    told("Opening an article in a browser");
    return { reads, opening: await measureOpening(origin, newsroom) };
  });
}
