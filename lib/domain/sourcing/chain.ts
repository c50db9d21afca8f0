import type { Relying } from "./origins";

/** The sources a use goes back to, from its own to the last that is known; a circle ends where it would begin again. */
export function chainOf(use: Relying, uses: readonly Relying[]): string[] {
  const path = [use.sourceId];
  let next = use.reliesOnId;
  while (next !== null && !path.includes(next)) {
    const id: string = next;
    path.push(id);
    next = uses.find((each) => each.sourceId === id && each.reliesOnId !== null)?.reliesOnId ?? null;
  }
  return path;
}
