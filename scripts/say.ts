/** Seconds since a moment of performance.now(), for people. */
export const secondsSince = (started: number) => `${((performance.now() - started) / 1000).toFixed(1)} s`;

/** One step of a start: named when it begins, heard of every five seconds, timed at its end. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  console.log(`${name}`);
  const alive = setInterval(() => console.log(`  still at it, ${secondsSince(started)}`), 5_000);
  try {
    const result = await work();
    console.log(`  done in ${secondsSince(started)}`);
    return result;
  } finally {
    clearInterval(alive);
  }
}

/** A reason to stop that a person can act on; it is printed without a stack. */
export class Trouble extends Error {}

/** "1,204 rows", "1 row". */
export const count = (number: number, noun: string) =>
  `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

/** "12.3 MB". */
export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
