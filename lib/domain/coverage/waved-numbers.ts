import type { Ledger } from "@/lib/domain/coverage/coverage";
import type { Fact, FactRule } from "@/lib/domain/coverage/fact";
import type { Wave } from "@/lib/domain/coverage/what-counts";

/** A fact with a number in it that nobody claimed, and the wave that let it through, the earliest of several. */
export type WavedNumber = Fact & { readonly text: string; readonly memberId: string; readonly at: string };

const NUMERIC: ReadonlySet<FactRule> = new Set(["number", "number_word", "date", "time"]);

/** The facts with a number in them that waves cover and claims do not, in text order. The waves are those that count. */
export function wavedNumbers({ base, sentences }: Ledger, waves: readonly Wave[]): WavedNumber[] {
  const coming = waves.toSorted((a, b) => a.start - b.start);
  const listed: WavedNumber[] = [];
  let over: Wave[] = [];
  let next = 0;
  for (const { by, start, end, rule } of sentences.flatMap(({ facts }) => facts)) {
    const text = base.text.slice(start, end);
    if (by !== "wave" || !(NUMERIC.has(rule) || /\p{N}/u.test(text))) continue;
    over = over.filter((wave) => wave.end > start);
    for (let wave = coming[next]; wave && wave.start < end; wave = coming[next]) {
      if (wave.end > start) over.push(wave);
      next += 1;
    }
    const [first] = over.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    if (first) listed.push({ start, end, rule, text, memberId: first.memberId, at: first.at });
  }
  return listed;
}
