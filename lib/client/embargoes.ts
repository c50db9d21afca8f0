import type { ClaimView } from "@/lib/contract/claims";
import type { ThreadView } from "@/lib/contract/threads";

/** The longest a timer can wait in a browser (ms); a longer wait is done in pieces. */
const LONGEST_MS = 2 ** 31 - 1;
/** How long after an end it is looked a second time, since clocks differ; and how often, where the end is not told (ms). */
const AGAIN_MS = 60_000;

/** The embargoes a reader meets, as moments; null: something is kept back whose end they may not know. */
export type Embargoes = readonly (string | null)[];

/** Those on the evidence of claims, and on its sources. */
export function embargoesOfClaims(claims: readonly Pick<ClaimView, "evidence">[]): Embargoes {
  return claims.flatMap(({ evidence }) =>
    evidence.flatMap(({ tier, noteTier, redacted, noteRedacted, embargoUntil, source, reliesOn }) => [
      ...(redacted && tier === "embargoed" ? [null] : []),
      ...(!redacted && (tier === "embargoed" || noteTier === "embargoed") ? [embargoUntil] : []),
      ...(noteRedacted && noteTier === "embargoed" ? [null] : []),
      ...[source, reliesOn].flatMap((each) =>
        each?.tier === "embargoed" ? [each.redacted ? null : (each.embargoEnds ?? null)] : [],
      ),
    ]),
  );
}

/** Those on discussions. */
export function embargoesOfThreads(threads: readonly ThreadView[]): Embargoes {
  return threads.flatMap(({ tier, embargoUntil }) => (tier === "embargoed" ? [embargoUntil] : []));
}

/** In how many ms it is worth looking again, counted from a moment; null: never, none of them ends from now on. */
export function nextLook(now: number, embargoes: Embargoes): number | null {
  const waits = embargoes.flatMap((until) => {
    if (until === null) return [AGAIN_MS];
    const wait = Date.parse(until) - now;
    return [wait, wait + AGAIN_MS].filter((each) => each > 0);
  });
  return waits.length === 0 ? null : Math.min(...waits);
}

/** Calls back whenever one of them has ended, or may have. Answers a function that stops it. */
export function watchEmbargoes(embargoes: Embargoes, onEnd: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    const ms = nextLook(Date.now(), embargoes);
    if (ms === null) return;
    timer = setTimeout(
      () => {
        if (ms <= LONGEST_MS) onEnd();
        wait();
      },
      Math.min(ms, LONGEST_MS),
    );
  };
  wait();
  return () => clearTimeout(timer);
}
