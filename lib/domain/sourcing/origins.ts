/** A use of a source, as far as it says where things come from. */
export interface Relying {
  sourceId: string;
  /** The source it goes back to when it only repeats one. */
  reliesOnId: string | null;
}

/** Where a use goes back to in the end: one source, or several that name each other in a circle and are one origin. */
export interface Origin {
  readonly key: string;
  /** Sorted. */
  readonly sourceIds: readonly string[];
}

/** A source of which some use relies on another one; of the others there is nothing to say. */
interface Node {
  next: Set<string>;
  /** Some use of it relies on nothing else. */
  ends: boolean;
}

/** Who relies on whom, over the uses on one claim. */
export class Reliance {
  readonly #nodes = new Map<string, Node>();
  readonly #gone: ReadonlySet<string>;
  readonly #reach = new Map<string, ReadonlySet<string>>();

  /** `gone`: sources that were retracted; nothing leads to them or through them. */
  constructor(uses: readonly Relying[], gone: ReadonlySet<string>) {
    this.#gone = gone;
    for (const { sourceId, reliesOnId } of uses) {
      if (reliesOnId === null || reliesOnId === sourceId) continue;
      const node = this.#nodes.get(sourceId);
      if (node) node.next.add(reliesOnId);
      else this.#nodes.set(sourceId, { next: new Set([reliesOnId]), ends: false });
    }
    for (const { sourceId, reliesOnId } of uses) {
      if (reliesOnId !== null && reliesOnId !== sourceId) continue;
      const node = this.#nodes.get(sourceId);
      if (node) node.ends = true;
    }
  }

  /**
   * The origins of one use: from what it relies on, along all that the other uses say, to where nothing is said any more. Several when a
   * source on the way was used in several ways; none when every way ends at a retracted source. Circles end: they are one origin.
   */
  originsOf({ sourceId, reliesOnId }: Relying): Origin[] {
    if (this.#gone.has(sourceId)) return [];
    if (reliesOnId === null || reliesOnId === sourceId) return [alone(sourceId)];
    const reached = this.reach(reliesOnId);
    const ends = [...reached].filter((id) => this.#ends(id));
    if (ends.length > 0) return ends.map(alone);
    return this.#circles(reached);
  }

  /** The source itself and all it goes back to, directly or over others; empty when it was retracted. */
  reach(sourceId: string): ReadonlySet<string> {
    const known = this.#reach.get(sourceId);
    if (known) return known;
    const reached = new Set<string>();
    const open = [sourceId];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id) || this.#gone.has(id)) continue;
      reached.add(id);
      for (const next of this.#nodes.get(id)?.next ?? NOTHING) open.push(next);
    }
    this.#reach.set(sourceId, reached);
    return reached;
  }

  #ends(id: string): boolean {
    const node = this.#nodes.get(id);
    return node === undefined || node.ends;
  }

  /** The circles that are not left again: of each of their members, all that it reaches reaches it. */
  #circles(reached: ReadonlySet<string>): Origin[] {
    const found = new Map<string, Origin>();
    for (const id of reached) {
      const around = this.reach(id);
      if (![...around].every((other) => this.reach(other).size === around.size)) continue;
      // A way that only leads to retracted sources ends at the last one before them, which says nothing by itself.
      if (!this.#livingNext(id)) continue;
      const origin = originOf([...around]);
      found.set(origin.key, origin);
    }
    return [...found.values()];
  }

  #livingNext(id: string): boolean {
    return [...(this.#nodes.get(id)?.next ?? [])].some((other) => !this.#gone.has(other));
  }
}

const NOTHING: readonly string[] = [];

function alone(id: string): Origin {
  return { key: id, sourceIds: [id] };
}

function originOf(ids: string[]): Origin {
  const sourceIds = ids.sort();
  return { key: sourceIds.join(" "), sourceIds };
}
