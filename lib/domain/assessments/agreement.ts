/** How far two people agree beyond what chance would give, and on how many things both answered. */
export interface Agreement {
  /** 1: always; 0: as by chance. Null where it says nothing: no pairs, or one category alone. */
  value: number | null;
  pairs: number;
}

/** Cohen's kappa of pairs of categories (Cohen 1960, A coefficient of agreement for nominal scales). */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): Agreement {
  const count = pairs.length;
  if (count === 0) return { value: null, pairs: 0 };
  const firsts = counted(pairs.map(([first]) => first));
  const seconds = counted(pairs.map(([, second]) => second));
  const observed = pairs.filter(([first, second]) => first === second).length / count;
  let expected = 0;
  for (const [category, times] of firsts) expected += (times / count) * ((seconds.get(category) ?? 0) / count);
  return { value: expected === 1 ? null : (observed - expected) / (1 - expected), pairs: count };
}

/** How far apart two categories are; their order is that of the list they stand in. */
export type Metric = "nominal" | "ordinal";

/**
 * Krippendorff's alpha of units that each hold the values given for it by any number of people (Krippendorff 2011, Computing
 * Krippendorff's alpha-reliability). A unit with fewer than two values says nothing. `order` lists every category, from one end of the
 * scale to the other. `pairs` counts the units that say something.
 */
export function krippendorffsAlpha(
  units: readonly (readonly string[])[],
  order: readonly string[],
  metric: Metric,
): Agreement {
  const paired = units.filter((values) => values.length > 1);
  const all = paired.flat();
  const times = counted(all);
  const distance = distanceOf(order, times, metric);
  let observed = 0;
  for (const values of paired) observed += apart(counted(values), distance) / (values.length - 1);
  const expected = apart(times, distance) / (all.length - 1);
  return { value: expected > 0 ? 1 - observed / expected : null, pairs: paired.length };
}

type Counts = ReadonlyMap<string, number>;
type Distance = (a: string, b: string) => number;

/** The sum of distances over all ordered pairs of values. */
function apart(times: Counts, distance: Distance): number {
  let sum = 0;
  for (const [a, manyA] of times) for (const [b, manyB] of times) if (a !== b) sum += manyA * manyB * distance(a, b);
  return sum;
}

function distanceOf(order: readonly string[], times: Counts, metric: Metric): Distance {
  if (metric === "nominal") return () => 1;
  const at = new Map(order.map((category, index) => [category, index]));
  const many = (index: number) => times.get(order[index] ?? "") ?? 0;
  return (a, b) => {
    const ends = [at.get(a) ?? 0, at.get(b) ?? 0];
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    let between = -(many(from) + many(to)) / 2;
    for (let index = from; index <= to; index += 1) between += many(index);
    return between ** 2;
  };
}

function counted(values: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return times;
}
