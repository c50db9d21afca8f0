/**
 * What must end before this process can: open event streams, a LISTEN connection, running jobs. Kept on globalThis,
 * since the server, its routes and its instrumentation are bundled apart and do not share modules.
 */
const registry = globalThis as { [key: symbol]: Set<() => void | Promise<void>> | undefined };
const key = Symbol.for("claimdesk.drain");

/** Calls `end` when the process is asked to stop; answers a function that takes the wish back. */
export function onDrain(end: () => void | Promise<void>): () => void {
  registry[key] ??= new Set();
  const ends = registry[key];
  ends.add(end);
  return () => ends.delete(end);
}
