import edtf from "edtf";

/** The moments a spoken date may mean, first and last (ms since 1970, UTC). */
export interface DateSpan {
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;
const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** The same few dates are asked for by every rule of every claim: what they came to, begun anew when it holds too many. */
const known = new Map<string, DateSpan | null>();
const MOST_KNOWN = 2_000;

/** The span of a date in EDTF; null for none, and for what holds no date. */
export function dateSpan(spoken: string): DateSpan | null {
  if (spoken === "") return null;
  const before = known.get(spoken);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const span = spanOf(spoken);
  known.set(spoken, span);
  return span;
}

/** Plain dates are most, and are not worth a grammar. */
function spanOf(spoken: string): DateSpan | null {
  const plain = PLAIN.exec(spoken);
  if (plain) {
    const [year, month, day] = [Number(plain[1]), Number(plain[2] ?? 0), Number(plain[3] ?? 0)];
    if (day > 0) return { first: Date.UTC(year, month - 1, day), last: Date.UTC(year, month - 1, day) + DAY - 1 };
    if (month > 0) return { first: Date.UTC(year, month - 1), last: Date.UTC(year, month) - 1 };
    return { first: Date.UTC(year, 0), last: Date.UTC(year + 1, 0) - 1 };
  }
  try {
    const { min, max } = edtf(spoken);
    return { first: min, last: max };
  } catch {
    return null;
  }
}

/** How many whole days one moment lies before another (ms); negative when it lies after. */
export function daysBetween(earlier: number, later: number): number {
  return Math.floor((later - earlier) / DAY);
}
