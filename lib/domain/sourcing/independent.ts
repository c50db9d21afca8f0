/** A piece of evidence as a vote: whose, and from which origins it may come. */
export interface Vote {
  sourceId: string;
  originKeys: readonly string[];
}

/**
 * How many sources speak independently: the most pieces that can be chosen so that no source and no origin is taken twice (a maximum
 * matching of sources and origins, by augmenting paths). More pieces never make it less.
 */
export function countIndependent(votes: readonly Vote[]): number {
  const origins = new Map<string, Set<string>>();
  for (const { sourceId, originKeys } of votes) {
    const known = origins.get(sourceId) ?? new Set();
    for (const key of originKeys) known.add(key);
    origins.set(sourceId, known);
  }
  const holder = new Map<string, string>();
  let count = 0;
  for (const [sourceId, keys] of origins) {
    const free = firstFree(keys, holder);
    if (free !== null) holder.set(free, sourceId);
    if (free !== null || place(sourceId, origins, holder, new Set())) count += 1;
  }
  return count;
}

function firstFree(keys: ReadonlySet<string>, holder: ReadonlyMap<string, string>): string | null {
  for (const key of keys) if (!holder.has(key)) return key;
  return null;
}

/** Finds an origin for a source, if need be by finding another for whoever holds it. */
function place(
  sourceId: string,
  origins: ReadonlyMap<string, ReadonlySet<string>>,
  holder: Map<string, string>,
  tried: Set<string>,
): boolean {
  for (const key of origins.get(sourceId) ?? []) {
    if (tried.has(key)) continue;
    tried.add(key);
    const held = holder.get(key);
    if (held !== undefined && !place(held, origins, holder, tried)) continue;
    holder.set(key, sourceId);
    return true;
  }
  return false;
}
