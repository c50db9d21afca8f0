/** Chance that falls the same way each time it is begun from the same number (mulberry32). */
export interface Chance {
  /** A whole number from 0 to below this. */
  below: (most: number) => number;
  one: <T>(of: readonly T[]) => T;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return { below, one: (of) => of[below(of.length)] as (typeof of)[number] };
}
