import { once } from "node:events";
import { join } from "node:path";
import { cpuOf, withProduct } from "../product";
import type { Load, Measured } from "./client";
import { openNewsroom } from "./newsroom";

const SPREAD = 64;
/** A server of this size is compiled step by step while it works: a few thousand saves until it is itself. */
const WARM_MS = 10_000;

export interface SaveFigures {
  connections: number;
  articles: number;
  ours: ServedFigures;
  bare: ServedFigures;
}

/** `cpuMs`: time of a core that the serving process took per save, which neighbours on the machine disturb least. */
export type ServedFigures = Measured & { cpuMs: number };

/** Saves claims through the production server and through the bare one, in turn, on one PostgreSQL. */
export function measureSaves(
  loads: { connections: number; articles: number }[],
  milliseconds: number,
  told: (line: string) => void,
): Promise<SaveFigures[]> {
  const fill = () => openNewsroom(64, SPREAD + 2 * loads.length);
  return withProduct(join(import.meta.dirname, "bare-server.ts"), fill, async (product, newsroom) => {
    const { origin, port, barePort, pid, bare } = product;
    const client = await product.child(join(import.meta.dirname, "client.ts"));
    const ask = async (load: Load): Promise<ServedFigures> => {
      const asked = load.port === port ? pid : bare.pid;
      const before = cpuOf(asked);
      client.send(load);
      const [measured] = (await once(client, "message")) as [Measured];
      const cpuMs = (cpuOf(asked) - before) / Math.max(1, measured.saved);
      if (measured.failed > 0) told(`  ${measured.failed} answers were no 201: ${measured.trouble}`);
      return { ...measured, cpuMs };
    };
    const warm = { origin, newsroom, connections: 16, from: 0, articles: SPREAD, milliseconds: WARM_MS };
    for (const each of [port, barePort]) await ask({ ...warm, port: each });
    const figures: SaveFigures[] = [];
    let own = SPREAD;
    for (const { connections, articles } of loads) {
      told(`Saving with ${connections} connections on ${articles} articles`);
      const common = { origin, newsroom, connections, articles };
      // An article holds so many claims and no more: each run of one article has one that is empty.
      const [mine, other] = articles === 1 ? [own++, own++] : [0, 0];
      // Two halves each, in turn, so that a neighbour on the machine disturbs both.
      const half = milliseconds / 2;
      const ours = [await ask({ ...common, from: mine, port, milliseconds: half })];
      const theirs = [await ask({ ...common, from: other, port: barePort, milliseconds: half })];
      theirs.push(await ask({ ...common, from: other, port: barePort, milliseconds: half }));
      ours.push(await ask({ ...common, from: mine, port, milliseconds: half }));
      figures.push({ connections, articles, ours: mean(ours), bare: mean(theirs) });
    }
    return figures;
  });
}

function mean(halves: ServedFigures[]): ServedFigures {
  const of = (pick: (half: ServedFigures) => number) =>
    halves.reduce((sum, half) => sum + pick(half), 0) / halves.length;
  return {
    perSecond: of((half) => half.perSecond),
    p50: of((half) => half.p50),
    p99: of((half) => half.p99),
    saved: halves.reduce((sum, half) => sum + half.saved, 0),
    cpuMs: of((half) => half.cpuMs),
    failed: halves.reduce((sum, half) => sum + half.failed, 0),
    trouble: halves.find((half) => half.trouble)?.trouble ?? "",
  };
}
