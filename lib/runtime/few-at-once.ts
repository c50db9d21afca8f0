import { refuse } from "@/lib/domain/refusal";

/**
 * Lets `most` of a costly kind of work run at once and `waiting` more stand in line; whoever comes then is refused
 * (`too_busy`) at once, so that a flood costs us nothing.
 */
export function fewAtOnce(most: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const line: (() => void)[] = [];
  return async (work) => {
    if (running >= most) {
      if (line.length >= waiting) refuse("too_busy", { retryAfterSeconds: 3 });
      // Whoever ends hands its place on, so nobody can slip in between.
      await new Promise<void>((go) => line.push(go));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
