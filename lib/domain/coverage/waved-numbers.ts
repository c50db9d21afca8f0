import type { Ledger } from "@/lib/domain/coverage/coverage";
import type { Fact, FactRule } from "@/lib/domain/coverage/fact";
import type { Wave } from "@/lib/domain/coverage/what-counts";
import { overlaps } from "@/lib/domain/text/ranges";

/** A fact with a number in it that nobody claimed, and the wave that let it through, the earliest of several. */
export type WavedNumber = Fact & { readonly text: string; readonly memberId: string; readonly at: string };

const NUMERIC: ReadonlySet<FactRule> = new Set(["number", "number_word", "date", "time"]);

/** The facts with a number in them that waves cover and claims do not, in text order. The waves are those that count. */
export function wavedNumbers({ base, sentences }: Ledger, waves: readonly Wave[]): WavedNumber[] {
  return sentences.flatMap(({ facts }) =>
    facts.flatMap(({ by, start, end, rule }) => {
      const text = base.text.slice(start, end);
      if (by !== "wave" || !(NUMERIC.has(rule) || /\p{N}/u.test(text))) return [];
      const [wave] = waves.filter((each) => overlaps(each, { start, end })).sort((a, b) => (a.at < b.at ? -1 : 1));
      return wave ? [{ start, end, rule, text, memberId: wave.memberId, at: wave.at }] : [];
    }),
  );
}
