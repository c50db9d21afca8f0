import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { hostileImports } from "@/tests/support/hostile-imports";
import { hostileSite, rudely } from "@/tests/support/hostile-urls";
import { openCanary, openRawCanary } from "@/tests/support/open-canary";
import { readApart } from "@/tests/support/read-apart";
import type { Taken } from "@/tests/support/read-hostile";
import { peakMemoryOf, withProduct } from "../product";
import type { Answered, Asking } from "../reads/client";
import { openHostileNewsroom } from "./newsroom";
import type { Order, Sent } from "./sender";

const WEIGHT = 1;
const AT_ONCE = 2;
const READERS = 4;
const [WARM_MS, ALONE_MS, FOR_EVER_MS] = [8_000, 10_000, 900_000];

export interface HostileFigures {
  sent: Sent[];
  seconds: number;
  /** The readers alone, before and after, and while imports are sent. */
  before: Answered;
  during: Answered;
  after: Answered;
  /** Of the server (MB): before the first import, and the most it ever held. */
  resting: number;
  peak: number;
  /** Connections to the canaries inside. */
  reached: number;
  /** What each took of a process of its own. */
  apart: (Taken & { name: string })[];
}

/** Reads a list of claims through the production server, alone and while hostile imports are sent to it. */
export async function measureHostile(told: (line: string) => void): Promise<HostileFigures> {
  const inside = await openCanary();
  const besides = [await openCanary({}, "127.0.0.2", inside.port), await openCanary({}, "::1", inside.port)];
  const site = await openCanary(hostileSite(inside, WEIGHT));
  const rude = await openRawCanary(rudely);
  const allowed = process.env.CLAIMDESK_FETCH_ALLOW;
  process.env.CLAIMDESK_FETCH_ALLOW = `${site.pair},${rude.pair}`;
  try {
    const bareServer = join(import.meta.dirname, "..", "reads", "bare-server.ts");
    const measured = await withProduct(bareServer, openHostileNewsroom, async (product, newsroom) => {
      const client = await product.child(join(import.meta.dirname, "..", "reads", "client.ts"));
      const sender = await product.child(join(import.meta.dirname, "sender.ts"));
      const { port, origin, pid } = product;
      const { deskId, articleId, readers, senders } = newsroom;
      const path = `/api/v1/desks/${deskId}/articles/${articleId}/claims?limit=100`;
      const asking = { port, path, cookies: readers, connections: READERS };
      await read(client, { ...asking, milliseconds: WARM_MS });
      told("Making hostile imports");
      const places = { insidePort: inside.port, site: site.url, rude: rude.url };
      const order = { port, origin, deskId, cookies: senders, atOnce: AT_ONCE, weight: WEIGHT, ...places };
      await tell(sender, order satisfies Order);
      told(`Reading with ${READERS} connections, alone`);
      const before = await read(client, { ...asking, milliseconds: ALONE_MS });
      const resting = peakMemoryOf(pid);
      told(`Reading while they are sent, ${AT_ONCE} at a time`);
      const began = performance.now();
      const reading = read(client, { ...asking, milliseconds: FOR_EVER_MS });
      const [sent] = (await tell(sender, "go")) as [Sent[]];
      const seconds = (performance.now() - began) / 1000;
      client.send("stop");
      const during = await reading;
      const peak = peakMemoryOf(pid);
      const after = await read(client, { ...asking, milliseconds: ALONE_MS });
      return { sent, seconds, before, during, after, resting, peak };
    });
    told("Importing each in a process of its own, for its memory");
    const apart = await readApart(hostileImports(WEIGHT, { inside, site: site.url, rude: rude.url }));
    const reached = [inside, ...besides].reduce((sum, each) => sum + each.connections(), 0);
    return { ...measured, apart, reached };
  } finally {
    for (const each of [inside, ...besides, site, rude]) each.close();
    if (allowed === undefined) delete process.env.CLAIMDESK_FETCH_ALLOW;
    else process.env.CLAIMDESK_FETCH_ALLOW = allowed;
  }
}

function tell(child: ChildProcess, what: Order | "go") {
  child.send(what);
  return once(child, "message");
}

async function read(client: ChildProcess, asking: Asking): Promise<Answered> {
  client.send(asking);
  const [answered] = (await once(client, "message")) as [Answered];
  return answered;
}
